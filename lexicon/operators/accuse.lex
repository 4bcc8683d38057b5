# Operators of disapproval and approval over an act: what X accuses Y of, condemns, praises or apologises for. Who condemns an
# act takes it as done (factive): it is coded as well.

[operator accuse] accusing somebody of an act
X accuse|suspect Y of ACT
X blame|fault Y for ACT
X charge Y with ACT
X allege|charge|complain that ACT
X hold Y responsible for ACT
X blame ACT on|upon Y
X's accusation|allegation|charge|claim of|that ACT
X denounce|criticize|criticise|condemn Y for ACT
ASSAULT => ACCUSE/allege 1123
182 => ACCUSE/allege 1122
203 => ACCUSE/allege 1124
20 => ACCUSE/allege 1124
COERCE => ACCUSE/allege 1122
* => ACCUSE/allege 112
+ Rwanda accused Congo of attacking its border posts. => RWA > COD ACCUSE 1123
+ Armenia accused Azerbaijan of violating the ceasefire. => ARM > AZE ACCUSE 1123

[operator condemn factive] condemning an act that was done
X condemn|denounce|criticize|criticise|decry|deplore|blast|slam|protest|lament|regret|oppose|lambast|lambaste ACT
X complain about ACT
X express|voice concern|outrage|anger|alarm|dismay|regret over|about|at ACT
X's condemnation|criticism|denunciation of ACT
ACCUSE => keep
* => ACCUSE/disapprove 111
+ Jordan condemned the Israeli attack on Syria. => JOR > ISR ACCUSE 111

[operator praise factive] praising an act
X praise|welcome|hail|applaud|commend|laud|celebrate|support|back|endorse|defend|justify ACT
X praise|thank|commend|congratulate Y for ACT
X express|voice support|gratitude|appreciation for ACT
* => SUPPORT 051
+ Egypt welcomed the release of Sudanese prisoners by Ethiopia. => EGY > ETH SUPPORT 051

[operator apologise factive] apologising for an act
X apologize|apologise for ACT
X apologize|apologise to Y for ACT
X express|voice regret|remorse for|over ACT
* => CONCEDE 055
+ Israel apologized to Turkey for attacking the ship. => ISR > TUR CONCEDE 055

[operator investigate factive] investigating an act
X investigate|probe ACT
X open|launch|begin|order|conduct investigation|inquiry|probe into|of ACT
X's investigation|inquiry|probe into|of ACT
* => ACCUSE/investigate 090

[operator mobilise_for] sending and forming in order to act
X deploy|send|dispatch|mobilize|mobilise|form|create|establish|organize|organise|recruit Y to ACT
* => keep future
