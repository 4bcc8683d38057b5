# ACCUSE: disapproval, accusation, complaint, lawsuits, investigations (PLOVER manual, section ACCUSE; CAMEO 09, 11).

[ACCUSE/disapprove 111] criticism and condemnation
X condemn|denounce|criticize|criticise|decry|deplore|blast|slam|lambast|lambaste|castigate|rebuke|chide|assail|censure|berate|rap|scold|ridicule|mock|vilify|disparage|chastise Y
X lash_out at|against Y
X hit_out at Y
X hit_back at Y
X speak_out against Y
X complain about Y
X express|voice|raise concern|dismay|outrage|anger|disappointment|alarm|dissatisfaction|displeasure|disapproval|condemnation|objection over|about|at|with|of|to Y
X rail against Y
X object to Y
X oppose Y
X's criticism|condemnation|denunciation|rebuke|censure of Y
X's angry|heated|sharp|bitter|fiery exchange|quarrel|argument|dispute with Y
angry|heated|sharp|bitter|fiery exchange|quarrel|argument between|with X
X be critical of Y
X be angry|furious|unhappy|disappointed at|with|over|about Y
+ Iran condemned Israel over the raid. => IRN > ISR ACCUSE 111
+ The Turkish foreign minister criticized Greece. => TUR > GRC ACCUSE 111
- The wind blasted the coast.

[ACCUSE/allege 112] accusation
X accuse|blame Y
X allege against Y
X level accusation|charge|allegation against Y
X point_finger at Y
X hold Y responsible
X lay|put|place|pin blame on|upon Y
X blame on Y
X charge Y with crime
X's accusation|allegation against|of Y
X denounce Y as Y
X call|label|brand Y terrorist|criminal|traitor|dictator|killer|murderer|liar|aggressor|thug
+ The United States accused Iran of lying. => USA > IRN ACCUSE 112
+ Pakistan blamed India for the attack. => PAK > IND ACCUSE 112
+ Kenya was accused by Somalia of meddling. => SOM > KEN ACCUSE 112

[ACCUSE/allege 1125] accusation of espionage
X accuse|charge|suspect Y of|with espionage|spying|treason
+ Russia accused the diplomat of spying for Poland. => RUS > - ACCUSE 1125

[ACCUSE/disapprove 114] official complaint
X summon ambassador|diplomat|envoy|charge|representative of|from Y
X summon Y
X lodge|file|deliver|send protest|complaint with|to|against Y
X protest to Y
X file|lodge|bring complaint against Y
X's protest|complaint note|letter to Y
+ Vietnam summoned the Chinese ambassador. => VNM > CHN ACCUSE 114

[ACCUSE/allege 115] lawsuits and charges
X sue|indict|prosecute Y
X file|bring lawsuit|suit|case|charge|action against Y
X bring|press|lay charge against Y
X put|place Y on trial
X take Y to court
X's lawsuit|suit|indictment against Y
X's indictment|prosecution|trial of Y
X impeach Y
+ Gambia sued Myanmar at the world court. => GMB > MMR ACCUSE 115

[ACCUSE/investigate 090] investigations
X investigate|probe Y
X investigate|probe
X open|launch|begin|start|conduct|order investigation|inquiry|probe|enquiry into|of|against|over Y
X open|launch|begin|start|conduct|order investigation|inquiry|probe|enquiry
X question|interrogate Y
X's investigation|inquiry|probe|enquiry into|of|against Y
+ The FBI opened an investigation into the senator. => USA > USA ACCUSE 090

[ACCUSE/disapprove 113] rallying opposition
X rally opposition|support against Y
X lobby|campaign against Y
X vote against Y
+ Belgian unions campaigned against the government. => BEL > - ACCUSE 113
