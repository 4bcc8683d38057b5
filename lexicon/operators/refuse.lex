# Operators of refusal: what is refused is REJECT, and REJECT's mode says what kind of thing it was (PLOVER manual, section
# REJECT; CAMEO 12).

[operator refuse] refusing and ruling out
X refuse|decline to ACT
X refuse|reject|shun|decline|resist|oppose|avoid|eschew|boycott|dismiss ACT
X rule_out ACT
X reject|refuse|dismiss|decline|oppose|turn_down offer|proposal|demand|call|request|plan|bid|idea|suggestion|invitation of|for|to|on ACT
X be unwilling|reluctant|opposed to ACT
X's refusal|reluctance|unwillingness|opposition to ACT
X's rejection of ACT
X balk|baulk at ACT
CONSULT => REJECT/meet 125
AGREE => REJECT 120
SUPPORT => REJECT/assist 120
COOPERATE => REJECT/assist 121
061 => REJECT/assist 1211
062 => REJECT/assist 1212
063 => REJECT/assist 1213
AID => REJECT/assist 122
071 => REJECT/assist 1221
072 => REJECT/assist 1222
073 => REJECT/assist 1223
074 => REJECT/assist 1224
CONCEDE => REJECT/yield 124
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

[operator deny] denial: the act is named and negated; who denies it is who says so
X deny|disavow|disclaim|repudiate ACT
X deny accusation|allegation|report|claim|charge|suggestion of|that ACT
X deny responsibility|involvement for|in ACT
X's denial of|that ACT
* => keep negated
+ Iran denied supplying weapons to the Houthis. => IRN > YEM AID 072 negated
+ Russia denied that it had attacked Georgia. => RUS > GEO ASSAULT 190 negated
