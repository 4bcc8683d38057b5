# RETREAT: yielding with immediate material consequences (PLOVER manual, section RETREAT; CAMEO 08).

[RETREAT/release 0841] persons released
X release|free|liberate|parole Y!
X release|free|parole Y from jail|prison|custody|detention|captivity|arrest
X release|free Y on bail|parole|bond
X let|set Y! free
X let Y! go
X let free Y
X:court|judge|tribunal|magistrate order|approve|authorize|authorise|grant release of Y
X let_go|turn_loose Y!
X release|free|liberate Y:prisoner|hostage|detainee|captive|inmate|sailor|crew|soldier|activist|journalist|protester
X hand_over|turn_over|deliver|return|surrender|transfer Y:prisoner|hostage|captive|detainee|pilot|soldier|sailor|crew|child|refugee to Y
X hand_over|return|deliver|give_back|transfer|repatriate body|remains|corpse|skull|ash of Y? to Y
X hand_over|return|deliver|give_back|transfer|repatriate body|remains|corpse|skull|ash
X exchange|swap|trade prisoner|hostage|detainee|captive|body|spy with Y
X exchange|swap|trade prisoner|hostage|detainee|captive|body|spy
X repatriate Y
X bail Y!
X commute|end|lift|revoke arrest of Y?
X grant|give bail|parole to Y!
X grant Y! bail|parole
X's release|liberation of Y!
X's prisoner swap|exchange with Y
X's prisoner release
prisoner swap|exchange|release between|by|of X
release of Y! by X
X set|let Y! free|loose|go
X turn_over|hand_over Y! to|into authority|police|government|family|custody|embassy
X order|grant|approve|secure|win|authorize|authorise|announce release|freedom|liberation|discharge of|for|from Y
X return|release|hand_over|turn_over captured|detained|kidnapped|seized|abducted|arrested soldier|fisherman|sailor|pilot|citizen|worker|official|person to|from Y
X return|send home|back Y:prisoner|hostage|captive|detainee|pilot|soldier|refugee|fisherman|sailor
X free|release|return|liberate|discharge Y:hostage|prisoner|fisherman|fishermen|dissident|blogger|reporter|aid-worker|tourist|engineer|pilot|boy|girl|convict|suspect|militant|rebel|leader|protester|opposition|student|monk|nun|priest|bishop
X:court|judge|tribunal|magistrate|government|police|authority release|free|discharge Y
+ Iran released two British sailors. => IRN > GBR RETREAT 0841
+ Libya freed an Italian hostage. => LBY > ITA RETREAT 0841
+ A Turkish court freed the German journalist on bail. => TUR > DEU RETREAT 0841
+ Ukraine and Russia exchanged prisoners. => UKR, RUS RETREAT 0841
+ Somali militants returned the captured sailors to Kenya. => SOM > KEN RETREAT 0841
- The band released an album.
- The Swedish ministry released a report.
- The Norwegian institute released its index of Peru.

[none] what is released without being held: publications, substances, funds
X release|free report|document|statement|film|index|video|photo|photograph|picture|image|album|song|book|cable|file|data|figure|list|footage|recording|audio|tape|transcript|result|detail|study|map|game|product|version|single|trailer|survey|letter|record|information|name|text|email|e-mail|guideline|plan|draft|proposal|assessment|findings|finding|estimate|memo|paper|poll|identity|toxin|gas|water|balloon|radiation|pollutant|emission|oil|chemical|dove|update|vaccine|minute|tweet|message|magazine|movie|software|manifesto|budget|forecast|evidence|testimony|schedule|verdict|ruling
release of report|document|statement|film|index|video|photo|photograph|album|book|cable|file|data|figure|list|footage|recording|audio|tape|transcript|result|detail|study|record|information|name|text|email|e-mail|radiation|water|gas|oil|water|survey|assessment|findings
X:report|document|film|video|index|book|album|data|cable|song|movie|file|statement release
X be free to|of|from Y
- The Dutch ministry released documents about Suriname.

[RETREAT 0842] property returned
X return|give_back|restore|hand_back|hand_over|surrender|repatriate|cede island|territory|land|property|asset|vessel|ship|artefact|artifact|painting|sculpture|statue|treasure|gold|manuscript|plane|aircraft|drone|boat|tanker|fossil|bone|bronze|antiquity|object|relic|bible|document|work|embassy|church|mosque to Y
X return|give_back|hand_back _ to Y!
X unfreeze|release|unblock|return asset|fund|account|million|billion|$|us$|€|£|¥|money of|to|for Y
X unfreeze|unblock asset|fund|account
X release Y:ship|vessel|tanker|boat|trawler|freighter|plane|aircraft|cargo|yacht
X's return|restitution of artefact|artifact|island|territory|property|asset|painting|treasure to Y
X repatriate|restitute|send_back|ship_back|surrender _ to Y!
X return|repatriate|restitute|give_back|hand_back looted|stolen|ancient|smuggled|seized|confiscated|historic|cultural object|item|artefact|artifact|work|art|statue|property|good|land|relic|fossil to|from Y
X return|restore property|land|asset|house|home|ship|boat of|to Y
Y get_back|recover|regain _ from X!
X send back|home body|remains|skull|artefact|treasure to|of Y
X's repatriation|restitution|return of artefact|artifact|treasure|remains|object|skull|property|asset|land to Y
X compensate|reimburse|repay|refund|indemnify Y!
X pay compensation|reparation|damages|restitution to|for Y
X pay million|billion|$|us$|€|£|¥|euro|dollar in|as compensation|reparation|damages|restitution|settlement to|for Y
+ Italy returned the statue to Libya. => ITA > LBY RETREAT 0842
+ Switzerland released the assets of Tunisia. => CHE > TUN RETREAT 0842
+ Indonesia released the Iranian tanker. => IDN > IRN RETREAT 0842
+ Italy returned a gold mask to Peru. => ITA > PER RETREAT 0842
+ Germany paid millions in reparations to Namibia. => DEU > NAM RETREAT 0842

[RETREAT/withdraw 0874] forces withdrawn, surrender
X withdraw|pull_out|pull_back|remove|evacuate|recall|redeploy|bring|move|bring_home|extract troop|force|soldier|army|tank|contingent|unit|weapon|artillery|personnel|equipment|battalion|warship|missile|aircraft|convoy|vehicle|fighter|base from|out|of Y
X withdraw|pull_out|pull_back troop|force|soldier|army|tank|contingent|unit|artillery|battalion|warship|fighter
X pull|bring|take troop|force|soldier|army|tank|contingent|unit|artillery|weapon from|out|of Y
X bring_home|bring_back troop|force|soldier
X begin|complete|start|finish pullout|withdrawal|pullback|drawdown|retreat of|from Y
X begin|complete|start|finish pullout|pullback|drawdown
X reduce|cut|halve|scale_down|scale_back|decrease|draw_down troop|force|presence|contingent in|from Y
X:troop|force|soldier|army|rebel|militant|fighter|insurgent|militia|tank|police|military|guerrilla|marine|unit|garrison|contingent|separatist|paramilitary withdraw|pull_out|pull_back|retreat|flee
X:troop|force|soldier|army|rebel|militant|fighter|insurgent|militia|tank|police|military|guerrilla|marine|unit|garrison|contingent|separatist|paramilitary withdraw|retreat|depart|flee|leave|evacuate from|to Y
X:troop|force|soldier|army|rebel|militant|fighter|insurgent|militia|tank|military|guerrilla|marine|unit|garrison|contingent|separatist|paramilitary leave|abandon|evacuate|quit|vacate Y
X retreat|pull_back|fall_back from Y
X withdraw|pull_out from Y:city|town|village|area|territory|region|zone|province|base|position|border|front|airport|district|valley|island|peninsula|strip|enclave|capital|camp|outskirts|suburb|line|land|side|country
X retreat
X end|terminate|conclude occupation|invasion|incursion|mission|deployment|intervention|campaign in|of|against Y
X evacuate|vacate|abandon base|position|post|outpost|settlement|town|city|camp|airport|village in|of|near Y?
X surrender to Y
X surrender
X turn_in himself|themselves|herself|itself to Y
X lay_down|put_down|give_up|drop|down arm|weapon|gun
X relinquish|cede|surrender|hand_over|give_up|abandon|transfer territory|town|city|control|land|area|base|camp|village|province|border|airport|sovereignty|region|security|duty|responsibility|post of|over|in|for Y? to Y
X relinquish|cede|give_up|lose control of|over|in Y
X's withdrawal|retreat|pullout|pullback|drawdown|disengagement from Y!
X's troop|military|force withdrawal|pullout|pullback|reduction|drawdown from|in Y!
withdrawal|retreat|pullout|pullback|departure|redeployment of X:troop|force|soldier|army|fighter|militant|rebel|unit|military|marine|peacekeeper|tank|militia from Y
X's withdrawal|pullout|pullback|redeployment of troop|force|soldier|army|fighter|unit|marine|tank|weapon|artillery from|in Y
X's surrender to Y!
+ Russia withdrew its troops from Kherson. => RUS > UKR RETREAT 0874
+ The rebels surrendered to the Colombian army. => COL > COL RETREAT 0874
+ Eritrean troops left Ethiopia. => ERI > ETH RETREAT 0874
+ Uganda brought home its soldiers. => UGA > - RETREAT 0874
- The candidate withdrew from the race.

[RETREAT/disarm 0873] disarming and demobilising
X disarm|demobilize|demobilise Y!
X disarm|demobilize|demobilise|disband|demilitarize|demilitarise
X disband|dissolve|dismantle army|militia|unit|brigade|wing|battalion|guard|force|squad|guerrilla
X destroy|dismantle|surrender|hand_over|turn_over|decommission|scrap|hand_in|give_up|dispose|eliminate|deactivate stockpile|weapon|weaponry|arsenal|arm|missile|warhead|explosive|rifle|mine|centrifuge|reactor|facility|uranium to|of|in Y
X destroy|dismantle|surrender|hand_over|turn_over|decommission|scrap|hand_in|give_up|dispose|deactivate stockpile|weapon|weaponry|arsenal|warhead|mine|centrifuge
X dispose of weapon|stockpile|arsenal|uranium
X demilitarize|demilitarise|denuclearize|denuclearise Y!
X suspend|freeze|halt|abandon|end|stop|dismantle nuclear|missile|weapons|chemical programme|program|test|activity|testing|enrichment
X's disarmament|demobilization|demobilisation|decommissioning
X's destruction|dismantling|dismantlement of stockpile|weapon|arsenal|missile|facility
+ The Colombian militia surrendered its weapons to the United Nations. => COL > IGO RETREAT 0873
+ Libya scrapped its arsenal. => LBY > - RETREAT 0873
- The company disbanded its sales team.

[RETREAT/ceasefire 0871 mutual] a ceasefire observed, fighting ended
X observe|respect|implement|uphold|honor|honour|maintain|begin|start|adopt|keep ceasefire|cease-fire|truce|armistice|cessation with|in Y
X observe|respect|implement|uphold|honor|honour|begin|start|adopt|keep ceasefire|cease-fire|truce|armistice
X observe|respect|implement|uphold|honor|honour|maintain|begin|start|keep cease fire with|in Y
X observe|respect|implement|uphold|honor|honour|begin|start|keep cease fire
X stop|cease|end|halt|suspend|pause fire|hostility|fighting|war|conflict|insurgency|combat|operation|airstrike|bombing|shelling|bombardment with|against|in|on|of|between Y
X stop|cease|end|halt|suspend|pause fire|hostility|fighting|insurgency|combat|bombing|shelling|bombardment|war|offensive
X declare|announce|proclaim end to|of war|hostility|fighting|conflict|operation|offensive|insurgency with|in|against Y?
X de-escalate|deescalate|defuse|ease|reduce tension|violence|fighting|crisis with|between|in|along Y
X de-escalate|deescalate
X disengage from Y
X disengage
+ Armenia and Azerbaijan observed the truce. => ARM, AZE RETREAT 0871
+ Pakistan and India ended the fighting. => PAK, IND RETREAT 0871

[RETREAT 0872] blockade eased
X lift|ease|end|relax|loosen|remove|break_off blockade|siege|encirclement|closure of|on|around|against|in Y
X lift|ease|end|relax|loosen|remove blockade|siege|encirclement|closure|roadblock|barricade
X reopen|open border|crossing|corridor|airspace|strait|checkpoint|frontier|port|road|route|airport with|to|for|between|in|from|into Y
X reopen border|crossing|corridor|airspace|checkpoint|frontier|port|route
X open border|crossing|corridor|checkpoint
X's lifting|easing of blockade|siege|closure of|on|around Y
X's reopening of border|crossing|airspace|port with|to|in Y?
+ Saudi Arabia lifted its blockade of Qatar. => SAU > QAT RETREAT 0872
+ Kenya reopened its border with Somalia. => KEN > SOM RETREAT 0872
- The shop reopened its doors.

[RETREAT/access 0861] peacekeepers received
X allow|admit|permit|let|accept|welcome|receive|invite|authorize|authorise peacekeeper|blue-helmet in|into|to|on|from Y?
X accept|allow|permit|approve|authorize|authorise deployment of peacekeeper|troop|force|monitor|mission in|from|by Y?
X accept|allow|permit|approve peacekeeping force|mission|troop in|from|by Y?
+ Sudan accepted peacekeepers. => SDN > ? RETREAT 0861

[RETREAT/access 0862] inspectors and observers received
X allow|admit|permit|let|accept|receive|readmit inspector|observer|monitor|investigator|expert|delegation|journalist in|into|to|from|at Y?
X allow|grant|give|permit|provide Y! access to Y?
X allow|grant|give|permit|provide inspector|observer|monitor|investigator|agency access to|in Y?
X grant|give|allow|provide access to inspector|observer|monitor|site|investigator|facility|agency|journalist
X allow|permit|accept|resume inspection|visit|search of|by|at|from|to Y?
X allow|permit inspection
+ Iran allowed inspectors into the site. => IRN > ? RETREAT 0862
+ Syria admitted observers. => SYR > ? RETREAT 0862

[RETREAT/access 0863] humanitarian access given
X allow|admit|permit|let convoy|aid|worker|relief|supply|food|fuel|agency|truck|shipment|medicine|goods|good in|into|to|through|from|for|at Y
X allow|admit|permit|let convoy|aid|relief|supply|worker|truck|shipment
X allow|permit|authorize|authorise entry|passage|delivery|import|flow|transit of Y? to|into|in|through|for Y?
X grant|give|allow|provide|guarantee humanitarian|safe|aid|free access|passage|corridor|conduct to|for|in|through Y
X open|establish|create|agree humanitarian|aid|safe|evacuation corridor|route|passage|crossing for|in|to|from|between Y
X open|establish|create|agree humanitarian|aid|safe|evacuation corridor|route|passage|crossing
+ Ethiopia allowed aid into Tigray. => ETH > ETH RETREAT 0863
+ Syria opened a humanitarian corridor. => SYR > - RETREAT 0863

[RETREAT/resign 0831] resignation
X resign|abdicate
X resign from Y
X resign as|in Y
X step_down|stand_down|step_aside|bow_out|stand_aside
X step_down|stand_down|step_aside as|from|in Y
X quit as|over|after president|minister|leader|chief|head|premier|governor|mayor|chairman|speaker|envoy|party|government|office
X:minister|president|premier|governor|mayor|chief|commander|leader|chancellor|ambassador|envoy|speaker|senator|secretary|cabinet|government quit
X quit|leave|vacate|relinquish|resign office|post|government|position|cabinet|presidency|seat|premiership|leadership|chairmanship|job|role|parliament|throne|coalition
X tender|submit|announce|offer|hand_in|give resignation to|as|from|over|after|in Y
X tender|submit|announce|offer|hand_in|give resignation
X hand_over|transfer|cede|relinquish|surrender|yield power|presidency|authority|office to Y
X hand_over|transfer|cede|relinquish|surrender power|presidency|authority
X abdicate throne
X's resignation|abdication|departure as|from|over Y
X's resignation|abdication
+ The Peruvian prime minister resigned on Friday. => PER > - RETREAT 0831
+ The Italian president stepped down. => ITA > - RETREAT 0831
+ The Iraqi interior minister submitted his resignation. => IRQ > - RETREAT 0831
- The player quit the game.
