# Operators of ending and failing: a conflict that stops is a concession or a retreat, a cooperation that stops a sanction
# (the algebra in place of lists of phrases: "lifted sanctions", "ended the siege", "suspended aid").

[operator end] ending, lifting, suspending
X end|stop|halt|cease|suspend|lift|discontinue|abandon|terminate|quit|withdraw|revoke|rescind|freeze|abort|curtail|interrupt|drop|waive|repeal ACT
X stop|cease|halt to ACT
X break_off|give_up|wind_down|pull_out|walk_out|phase_out|cut_off|wrap_up|roll_back|back_out ACT
X break_off|pull_out|walk_out|withdraw|storm_out|back_out|drop_out|quit of|from|to ACT
X pull|walk|storm|back out of ACT
X put end|stop|halt|brake to|on ACT
X bring end|halt|close to ACT
X bring ACT to end|halt|close|conclusion|standstill
X refrain|desist|abstain|withdraw from ACT
X announce|declare|order|call end|halt|suspension|pause|stop|termination|cancellation|cessation|freeze to|of|on|in ACT
X's end|halt to ACT
X's suspension|cessation|abandonment|lifting|ending|termination|cancellation|freeze|interruption|withdrawal|revocation|severance of ACT
CONSULT => SANCTION/discontinue 164
040 => keep
041 => keep
042 => keep
043 => keep
045 => SANCTION/discontinue 165
AGREE => REJECT 120
SUPPORT => SANCTION/discontinue 160
051 => SANCTION/discontinue 160
054 => SANCTION/discontinue 161
COOPERATE => SANCTION/discontinue 160
061 => SANCTION/discontinue 163
062 => SANCTION/discontinue 1622
AID => SANCTION/discontinue 162
071 => SANCTION/discontinue 1621
072 => SANCTION/discontinue 1622
073 => SANCTION/discontinue 1623
074 => SANCTION/withdraw 1661
CONCEDE => drop
RETREAT => drop
0871 => ASSAULT 196
REQUEST => CONCEDE 080
ACCUSE => CONCEDE 080
09 => CONCEDE 080
REJECT => CONCEDE 080
THREATEN => CONCEDE 080
PROTEST => CONCEDE 082
SANCTION => CONCEDE 085
161 => CONCEDE 080
163 => CONCEDE 085
MOBILIZE => RETREAT/disarm 087
COERCE => CONCEDE 081
191 => RETREAT/withdraw 0872
1721 => CONCEDE 0811
1722 => CONCEDE 0812
1723 => CONCEDE 0813
1724 => CONCEDE 0814
173 => RETREAT/release 0841
ASSAULT => RETREAT/ceasefire 087
192 => RETREAT/withdraw 0874
+ Israel ended its siege of Gaza. => ISR > PSE RETREAT 0872
+ Norway suspended aid to Uganda. => NOR > UGA SANCTION 162
+ Russia halted its invasion of Finland. => RUS > FIN RETREAT 087
+ Serbia broke off talks with Kosovo. => SRB > XKX SANCTION 164
+ Peru lifted its ban on the party. => PER > ? CONCEDE
+ The Brazilian president ended a visit to Uruguay. => BRA > URY CONSULT 042

[operator cancel] calling off and putting off what was planned: a meeting that is cancelled is refused
X cancel|postpone|delay|defer|call_off|put_off|shelve|skip|scrap|cut_short ACT
X snub|boycott|shun ACT
X cancel|postpone plan|decision|scheme to|for ACT
X's postponement of ACT
CONSULT => REJECT/meet 125
045 => SANCTION/discontinue 165
046 => SANCTION/discontinue 164
041 => drop
AGREE => REJECT 120
SUPPORT => REJECT/assist 120
COOPERATE => REJECT/assist 121
061 => REJECT/assist 1211
062 => REJECT/assist 1212
AID => REJECT/assist 122
071 => REJECT/assist 1221
072 => REJECT/assist 1222
073 => REJECT/assist 1223
CONCEDE => REJECT/yield 124
RETREAT => REJECT/yield 124
SANCTION => CONCEDE 085
PROTEST => CONCEDE 082
COERCE => CONCEDE 081
191 => RETREAT/withdraw 0872
1723 => CONCEDE 0813
1724 => CONCEDE 0814
ASSAULT => CONCEDE 087
MOBILIZE => CONCEDE 087
THREATEN => CONCEDE 080
* => drop
+ The Turkish president cancelled his visit to Greece. => TUR > GRC REJECT 125
+ Iran postponed talks with Iraq. => IRN > IRQ REJECT 125

[operator forbid] keeping somebody from an act: it is not done
X ban|bar|prohibit|forbid|prevent|block|stop|keep|restrain|dissuade|discourage Y from ACT
X forbid Y to ACT
* => drop
+ Norway barred banks from trading with Iran. => NOR > ? SANCTION 163
- Police prevented the rebels from attacking the Chadian army.

[operator fail] failing, avoiding: the act did not happen
X fail|neglect|omit|forget to ACT
X avoid|avert|prevent|thwart|foil|forestall|escape ACT
X fail in ACT
adverb: canceled cancelled aborted postponed abortive
X be unable|powerless|incapable to|of ACT
X's failure|inability to ACT
X stop short of ACT
X come close to ACT
X be close|near to ACT
* => keep negated
+ The United Nations failed to send peacekeepers to Rwanda. => IGO > RWA AID 074 negated
+ Portugal failed to help Angola. => PRT > AGO AID 070 negated
+ Sweden and Norway failed to sign an agreement. => SWE, NOR SUPPORT 057 negated
+ Thailand stopped short of condemning Myanmar. => THA > MMR ACCUSE 111 negated

[operator allow] letting somebody act: whether he does is not told
X allow|permit|enable|let|authorize|authorise|entitle Y to ACT
X give Y permission|right|chance|opportunity|authority|power|mandate to ACT
ASSAULT => keep hypothetical
* => keep hypothetical
+ Malta allowed Libya to train soldiers of Chad. => LBY > TCD AID 072 hypothetical

[operator hardly] hardly any of it
adverb: little scant
* => keep negated
+ Sudan and Chad had little contact. => SDN, TCD CONSULT 046 negated

# Said of somebody by another it is a demand: the coder then reads the rows of the operator demand.
[operator necessity] what has to be done is not done
auxiliary: must should ought
X need|deserve to ACT
X be necessary|essential|vital|crucial|important|imperative for|to ACT
X's need|necessity|duty|obligation|right for|to|of ACT
* => keep hypothetical
+ Mali needs to hold talks with Niger. => MLI, NER CONSULT 046 hypothetical
+ Mali should hold talks with Niger. => MLI, NER CONSULT 046 hypothetical
+ The German chancellor said Iran must withdraw its troops from Iraq. => DEU > IRN REQUEST 1056
+ Panama needs to apologise to Colombia. => PAN > COL CONCEDE 055 hypothetical

[operator attempt] trying: an attempt is not a deed, but an attack that was tried was made
X try|attempt|struggle|strive|endeavour|endeavor|scramble to ACT
X try|attempt ACT
X make|launch|mount attempt|effort|bid to|at ACT
X's attempt|effort|bid to|at ACT
ASSAULT => keep
COERCE => keep hypothetical
PROTEST => keep
MOBILIZE => keep
CONSULT => keep hypothetical
AGREE => keep
* => keep hypothetical
+ The Chadian rebels tried to attack the Libyan army. => TCD > LBY ASSAULT 190
+ India tried to invade Nepal. => IND > NPL ASSAULT 190

[operator manage] doing it after all: the act stands
X manage|begin|start|continue|resume|go_on|keep|proceed|move|happen|succeed|help|rush|commence|hasten|gather to ACT
X begin|start|continue|resume|keep|finish|complete|escalate|intensify|step_up|restart|expand|extend|increase|commence|conduct|undertake|carry_out|implement|accelerate|initiate|launch ACT
X help|assist Y to ACT
X succeed|persist|participate|assist|engage in ACT
X take part|step in|towards|toward|to ACT
X go ahead with ACT
X go_ahead|proceed|press_ahead|carry_on|push_ahead|begin with ACT
X use Y to ACT
X be first|last|next|able to ACT
X become first|second|third|latest|only leader|president|country|nation|state|minister|pope|politician|official|premier|monarch to ACT
X be country|nation|state|leader to ACT
* => keep
+ Israel continued to bomb Lebanon. => ISR > LBN ASSAULT 195
+ The Vietnamese president became the first leader to visit Peru. => VNM > PER CONSULT 042
+ Bulgaria began to withdraw its troops from Iraq. => BGR > IRQ RETREAT 0874
+ Colombia continued to deport Venezuelan migrants. => COL > VEN COERCE 174
