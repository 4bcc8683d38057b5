# Operators of ending and failing: a conflict that stops is a concession or a retreat, a cooperation that stops a sanction
# (the algebra in place of lists of phrases: "lifted sanctions", "ended the siege", "suspended aid").

[operator end] ending, lifting, suspending
X end|stop|halt|cease|suspend|lift|discontinue|abandon|terminate|quit|withdraw|revoke|conclude ACT
X stop|cease|halt to ACT
X call_off|break_off|give_up|wind_down ACT
X put end|stop|halt to ACT
X's end|halt to ACT
X's suspension|cessation|abandonment|lifting|ending of ACT
CONSULT => SANCTION/discontinue 164
040 => REJECT/meet 125
042 => REJECT/meet 125
AGREE => REJECT 120
SUPPORT => SANCTION/discontinue 160
COOPERATE => SANCTION/discontinue 160
061 => SANCTION/discontinue 163
AID => SANCTION/discontinue 162
071 => SANCTION/discontinue 1621
072 => SANCTION/discontinue 1622
073 => SANCTION/discontinue 1623
CONCEDE => drop
RETREAT => drop
REQUEST => CONCEDE 080
ACCUSE => CONCEDE 080
REJECT => CONCEDE 080
THREATEN => CONCEDE 080
PROTEST => CONCEDE 082
SANCTION => CONCEDE 085
163 => CONCEDE 085
MOBILIZE => RETREAT/disarm 087
COERCE => CONCEDE 081
191 => RETREAT/withdraw 0872
1723 => CONCEDE 0813
1724 => CONCEDE 0814
ASSAULT => RETREAT/ceasefire 087
+ Israel ended its siege of Gaza. => ISR > PSE RETREAT 0872
+ Norway suspended aid to Uganda. => NOR > UGA SANCTION 162
+ Russia halted its offensive against Ukraine. => RUS > UKR RETREAT 087

[operator fail] failing, avoiding: the act did not happen
X fail|neglect|omit to ACT
X avoid|avert|prevent|thwart|foil|forestall ACT
X be unable|powerless to ACT
X's failure|inability to ACT
X stop short of ACT
* => keep negated
+ The United Nations failed to send peacekeepers to Rwanda. => IGO > RWA AID 074 negated

[operator attempt] trying: an attempt is not a deed, but an attack that was tried was made
X try|attempt|struggle|strive to ACT
X try|attempt ACT
X's attempt|effort|bid to|at ACT
ASSAULT => keep
COERCE => keep
PROTEST => keep
MOBILIZE => keep
CONSULT => keep hypothetical
AGREE => keep
* => keep hypothetical
+ The rebels tried to attack the Chadian army. => REB > TCD ASSAULT 190

[operator manage] doing it after all: the act stands
X manage|begin|start|continue|resume|go_on|keep|proceed|move|happen|succeed to ACT
X begin|start|continue|resume|keep|finish|complete|escalate|intensify|step_up ACT
X help|assist|allow|enable|let Y to ACT
X succeed|persist in ACT
X use|order|send Y to ACT
* => keep
+ Israel continued to bomb Lebanon. => ISR > LBN ASSAULT 195
