# Operators of refusal: what is refused is REJECT, and REJECT's mode says what kind of thing it was (PLOVER manual, section
# REJECT; CAMEO 12).

[operator refuse] refusing and ruling out
X refuse|decline to ACT
X refuse|reject|decline|resist|eschew|dismiss|rebuff|withhold ACT
X rule_out|turn_down|exclude ACT
X reject|refuse|dismiss|decline|oppose|turn_down|rebuff|ignore|resist|spurn|rule_out|deny offer|proposal|demand|call|request|plan|bid|idea|suggestion|invitation|appeal|possibility|notion|pressure of|for|to|on|that ACT
X say no to ACT
X be unwilling|reluctant|opposed|loath|hesitant to ACT
X's refusal|reluctance|unwillingness|opposition to ACT
X's rejection of ACT
X balk|baulk at ACT
X hold_off|shy_away from|on ACT
CONSULT => REJECT/meet 125
045 => REJECT/meet 126
AGREE => REJECT 120
SUPPORT => REJECT/assist 120
057 => REJECT/meet 127
COOPERATE => REJECT/assist 121
061 => REJECT/assist 1211
062 => REJECT/assist 1212
063 => REJECT/assist 1213
064 => REJECT/assist 121
AID => REJECT/assist 122
071 => REJECT/assist 1221
072 => REJECT/assist 1222
073 => REJECT/assist 1223
074 => REJECT/assist 1224
CONCEDE => REJECT/yield 124
081 => REJECT/yield 1241
055 => REJECT/yield 124
RETREAT => REJECT/yield 124
084 => REJECT/yield 1243
085 => REJECT/yield 1244
086 => REJECT/yield 1245
087 => REJECT/yield 1246
083 => REJECT/change 1231
REQUEST => REJECT 120
REJECT => drop
SANCTION => REJECT 120
116 => keep negated
COERCE => REJECT 120
ASSAULT => keep negated
ACCUSE => keep negated
PROTEST => keep negated
MOBILIZE => keep negated
THREATEN => keep negated
+ Iran refused to hold talks with the United States. => IRN > USA REJECT 125
+ Israel refused to release Palestinian prisoners. => ISR > PSE REJECT 1243
+ Syria ruled out negotiations with Israel. => SYR > ISR REJECT 125
+ Hungary refused to send weapons to Ukraine. => HUN > UKR REJECT 1222
+ Hungary refused to withdraw its troops from Serbia. => HUN > SRB REJECT 1246
+ Austria declined to extradite the Turkish general to Turkey. => AUT > TUR REJECT 1213
+ Cuba rejected a proposal to hold talks with Spain. => CUB > ESP REJECT
+ Kenya refused to impose sanctions on Uganda. => KEN > UGA REJECT 120
+ Iceland was unwilling to recognise Kosovo. => ISL > XKX REJECT

[operator cancel] what was planned is called off
X scrub ACT
X cancel|postpone|scrap|shelve|call_off|put_off|abandon plan|trip|session|round for|to|of ACT
CONSULT => REJECT/meet 125
AGREE => REJECT 120
SUPPORT => SANCTION/discontinue 160
COOPERATE => SANCTION/discontinue 160
062 => SANCTION/discontinue 160
AID => SANCTION/discontinue 162
071 => SANCTION/discontinue 1621
072 => SANCTION/discontinue 1622
073 => SANCTION/discontinue 1623
SANCTION => RETREAT/ease 085
COERCE => CONCEDE 081
PROTEST => CONCEDE 082
MOBILIZE => RETREAT/disarm 087
* => keep negated
+ Malaysia cancelled a visit to Thailand. => MYS > THA REJECT 125

[operator deny] denial: the act is named and negated; who denies it is who says so
X deny|disavow|disclaim|repudiate|refute ACT
X deny that ACT
X deny|disavow|disclaim|refute|dismiss|reject|rebut accusation|allegation|report|claim|charge|suggestion|rumour|rumor|assertion of|that ACT
X deny|disavow|disclaim responsibility|involvement|role|complicity|knowledge|part|participation|link for|in|of|to|with ACT
X's denial of|that ACT
* => keep negated
+ Iran denied supplying weapons to the Houthis. => IRN > ? AID 072 negated
+ Russia denied that it had attacked Georgia. => RUS > GEO ASSAULT 190 negated
+ Zambia denied that it had helped the Angolan rebels. => ZMB > AGO AID 070 negated
+ Belarus dismissed allegations that it had arrested Polish journalists. => BLR > POL COERCE 173 negated
