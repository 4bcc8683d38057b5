# Operators of disapproval and approval over an act: what X accuses Y of, condemns, praises or apologises for. Who condemns an
# act takes it as done (factive): it is coded as well.

[operator accuse] accusing somebody of an act
X accuse|suspect Y of ACT
X accuse|suspect ACT
X blame|fault|criticize|criticise|denounce|condemn|slam|rebuke|chide|berate|lambast|lambaste|censure|attack|blast Y for|over ACT
X charge|indict|sue|prosecute Y with|for|over ACT
X allege|charge|complain|contend that ACT
X hold Y responsible|accountable for ACT
X blame ACT on|upon Y
X implicate Y in ACT
X make|level accusation|allegation|charge|claim of|that ACT
X's accusation|allegation|charge of|that ACT
AID => ACCUSE/allege 112
ASSAULT => ACCUSE/allege 1123
181 => ACCUSE/allege 1122
1821 => ACCUSE/allege 1122
1822 => ACCUSE/allege 1122
182 => ACCUSE/allege 1122
1823 => ACCUSE/allege 1121
202 => ACCUSE/allege 1124
203 => ACCUSE/allege 1124
20 => ACCUSE/allege 1124
COERCE => ACCUSE/allege 1122
* => ACCUSE/allege 112
+ Rwanda accused Congo of attacking Uganda. => RWA > COD ACCUSE 1123
+ Armenia accused Azerbaijan of violating the ceasefire. => ARM > AZE ACCUSE 1123
+ Yemen accused Iran of supplying weapons to the rebels. => YEM > IRN ACCUSE 112
+ Ukraine blamed Russia for shelling the town. => UKR > RUS ACCUSE 1123

[operator condemn factive] condemning an act that was done
X condemn|denounce|criticize|criticise|decry|deplore|blast|slam|lament|regret|oppose|lambast|lambaste|assail|attack|question|bemoan ACT
X complain about|at|against|over ACT
X lash_out at|over ACT
X object to ACT
X express|voice|raise concern|outrage|anger|alarm|dismay|regret|disappointment|condemnation|opposition|objection|worry over|about|at|of|to ACT
X be angry|outraged|furious|concerned|alarmed|dismayed|upset about|at|over|by|with ACT
X's condemnation|criticism|denunciation of|over ACT
X's outrage|anger|concern|dismay|protest over|about|at|against ACT
ACCUSE => keep
PROTEST => ACCUSE/disapprove 111
* => ACCUSE/disapprove 111
+ Jordan condemned the Israeli attack on Syria. => JOR > ISR ACCUSE 111
+ Denmark condemned the Russian invasion of Georgia. => DNK > RUS ACCUSE 111

[operator denounce factive] giving a deed a name: of violence and force it is condemned
X call|describe|label|brand ACT
ASSAULT => ACCUSE/disapprove 111
COERCE => ACCUSE/disapprove 111
MOBILIZE => ACCUSE/disapprove 111
SANCTION => ACCUSE/disapprove 111
+ Turkey called the Syrian attack on Jordan barbaric. => TUR > SYR ACCUSE 111
- Turkey called the meeting with Jordan historic.

[operator protest factive] taking to the streets over an act
X protest|demonstrate|march|rally against|over|at|about ACT
X protest ACT
X stage|hold|organize|organise protest|demonstration|rally|march against|over|at ACT
X's protest|demonstration|rally|march against|over|at|about ACT
CONSULT => PROTEST/demo 141
PROTEST => keep
* => PROTEST/demo 141
+ Greek students protested against an Israeli attack on Lebanon. => GRC > ISR PROTEST 141

[operator praise factive] praising an act
X praise|welcome|hail|applaud|commend|laud|celebrate|support|back|endorse|defend|justify|salute|cheer ACT
X praise|thank|commend|congratulate|applaud Y for|on ACT
X express|voice support|gratitude|appreciation|satisfaction for|with|at|over ACT
X's praise|support for|of ACT
* => SUPPORT 051
+ Egypt welcomed the release of Sudanese prisoners by Ethiopia. => EGY > ? SUPPORT 051
+ Croatia praised Slovenia for releasing the prisoners. => HRV > SVN SUPPORT 051

[operator apologise factive] apologising for an act
X apologize|apologise for ACT
X apologize|apologise to Y for ACT
X express|voice remorse|sorrow|regret for ACT
X's apology for ACT
* => CONCEDE 055
+ Israel apologized to Turkey for attacking the ship. => ISR > TUR CONCEDE 055
+ France apologised to Algeria for torturing prisoners. => FRA > DZA CONCEDE 055

[operator investigate factive] investigating an act
X investigate|probe|examine ACT
X open|launch|begin|order|conduct|start investigation|inquiry|probe into|of|over ACT
X's investigation|inquiry|probe into|of|over ACT
ACCUSE => keep
CONSULT => drop
ASSAULT => ACCUSE/investigate 090
19 => ACCUSE/investigate 093
202 => ACCUSE/investigate 094
203 => ACCUSE/investigate 094
204 => ACCUSE/investigate 094
182 => ACCUSE/investigate 092
1821 => ACCUSE/investigate 092
1822 => ACCUSE/investigate 092
1823 => ACCUSE/investigate 091
* => ACCUSE/investigate 090
+ The United Nations is examining the arrest of Chadian journalists. => IGO > TCD ACCUSE 090
+ Poland is investigating the killing of Polish officers by Russia. => POL > RUS ACCUSE 093

[operator claim] saying that one did it: the act is the speaker's
X claim|admit|accept|assume|acknowledge responsibility|credit|role|involvement for|in|of ACT
X claim|take responsibility|credit for ACT
X admit|confess|own_up to ACT
X be responsible for ACT
X be guilty|culpable of|for ACT
PROTEST => drop
* => keep
+ Hamas claimed responsibility for an attack on Israel. => ? > ISR ASSAULT 190
+ The Taliban claimed responsibility for an attack on the Polish embassy. => AFG > POL ASSAULT 190

[operator mobilise_for] sending and forming in order to act
X deploy|send|dispatch|mobilize|mobilise|form|create|establish|organize|organise|recruit Y to ACT
* => keep future
+ Sudan deployed soldiers to fight the rebels in Chad. => SDN > ? ASSAULT 190 future
