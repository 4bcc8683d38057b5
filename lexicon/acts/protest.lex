# PROTEST: demonstrations and other collective dissent (PLOVER manual, section PROTEST; CAMEO 14). Boos, notes of protest and
# walks for charity are none.

[PROTEST/demo 141] demonstrations
X protest against|at|over|outside|about|in|near|on|with Y
X protest in|at|near|outside|across Y! against|over|about|at Y
X demonstrate|march|rally in|at|near|outside|across Y! against|over|about|at|for Y
X protest
X protest Y
X demonstrate against|at|over|outside|in|near|on|across|for Y
X demonstrate
X march|rally against|on|to|through|in|across|outside|over|towards|toward|for Y
X march|rally
X take to street in|across|of|against|over Y?
X take to street
X hit street
X pour|flood into|onto street of|in Y?
X stage|hold|organize|organise|mount|join|attend|lead|launch|begin|continue|conduct rally|demonstration|protest|march|sit-in|vigil|picket|mobilization against|outside|at|over|in|on|near|for|across Y?
X stage|hold|organize|organise|mount|join|attend|lead|launch|begin|continue|conduct mass|large|huge|peaceful|anti-government|street|nationwide|silent|student|opposition|massive|violent|public rally|demonstration|protest|march|sit-in|vigil against|outside|at|over|in|on|near|for|across Y?
X participate|take_part|join in rally|demonstration|protest|march|sit-in against|outside|at|over|in Y?
X take part in rally|demonstration|protest|march|sit-in against|outside|at|over|in|on Y?
X's demonstration|protest|march|sit-in|vigil|picket against|outside|at|over|in Y
X's rally against|outside|at|over Y
X's mass|street|anti-government|violent|nationwide|peaceful|large|public|student|opposition protest|demonstration|rally|march|unrest against|outside|at|over|in|across Y
demonstration|protest|rally|march|sit-in|vigil by|of X against|outside|at|over|in Y
X gather outside|at|against|near|around|before Y
X gather|assemble|rally in protest
X gather|assemble|rally|march|demonstrate in protest at|against|of|over Y
X burn flag|effigy|portrait|image|picture|poster|copy of Y
X burn|trample Y:flag|effigy
X wave flag|banner|placard against|of Y
X picket Y?
X chant slogan against Y
X chant Y:slogan|death
X camp_out|encamp in|at|outside|near Y
X form human chain around|in|along|across Y?
X observe|hold minute of silence against Y
X condemn Y in demonstration|rally|protest
+ Thousands of students protested against the Serbian government. => SRB > SRB PROTEST 141
+ Farmers marched on Brussels. => ? > ? PROTEST 141
+ Thousands of Algerians took to the streets. => DZA > - PROTEST 141
- The rally driver won in Finland.
- The teacher demonstrated the experiment.

[none] marches and rallies that are no dissent
X march|rally in|for|at parade|ceremony|funeral|pilgrimage|procession|memory|charity|support|celebration
X march|rally under flag|banner
X march|rally behind|around Y
X march|rally behind|around candidate|leader|president|party|team|flag|minister
X rally support|troop|base|supporter|voter for|behind|in|among Y?
X:stock|share|market|index|currency|dollar|euro|price|yen|pound rally on|in|after|to Y?
X's campaign|election|victory|political|stock|market|motor|car|trump rally|march in|at|for|against Y?
X protest innocence
X demonstrate commitment|support|ability|willingness|readiness|resolve|need|power|solidarity to|for|with|in|of Y?
X strike balance with|between Y?
- The teams march together under one flag.
- Greece and Cyprus rally behind the candidate.

[PROTEST/demo 1411] for a change of leaders
X protest|demonstrate|march|rally for resignation|removal|ouster|impeachment|departure of Y
X protest|demonstrate|march|rally against president|premier|dictator|ruler
X demand resignation|removal|ouster of Y in|at|during protest|rally|demonstration|march
X protest|contest|dispute reelection|re-election of Y
X's protest|rally|demonstration for resignation|removal of Y
+ Demonstrators rallied for the resignation of the Armenian prime minister. => ? > ARM PROTEST 1411

[PROTEST/demo 1412] against policies
X protest|demonstrate|march|rally against|over|about law|bill|reform|plan|cut|austerity|policy|tax|price|privatization|decision|project|ban|measure|rise|increase|lockdown|mandate|ruling|deal|treaty|budget of|in|by Y?
X protest Y:law|bill|reform|plan|cut|austerity|policy|tax|price|decision|project|ban|measure|rise|increase|lockdown|mandate|ruling
+ Croatian farmers protested against a law. => HRV > - PROTEST 1412

[PROTEST/demo 1413] for rights
X protest|demonstrate|march|rally for right|freedom|equality|justice|democracy in|of Y?
X protest|demonstrate|march|rally against racism|discrimination|censorship|brutality|injustice|persecution in|by|of Y?
X protest|demonstrate|march|rally against|over|about police brutality|violence|killing|shooting
+ Turkish women marched for equality. => TUR > - PROTEST 1413

[PROTEST/strike 143] strikes
X strike over|for|against|in|at pay|wage|pension|reform|job|cut|condition|contract|plan|austerity|salary|layoff|dispute
X go|be|remain on strike
X go|walk|be on strike against|in|over|at|for Y
X go_on strike
X go_on strike against|in|over|at|for Y
X walk off job
X stop work in|at|over|for Y?
X stop work
X down tool
X stage|hold|begin|launch|call|start|continue|join|declare|announce|observe walkout|stoppage|shutdown|go-slow|lockout|slowdown against|at|over|in|for Y?
X stage|hold|begin|launch|start|join|observe strike against|at|over|in|for|across Y?
X stage|hold|begin|launch|call|start|continue|join|declare|announce|observe general|nationwide|national|one-day|two-day|three-day|indefinite|24-hour|48-hour|wildcat|mass|rail|transport|student|work strike|walkout|stoppage against|at|over|in|for|across Y?
X's strike|walkout|stoppage over|at|by|in pay|wage|pension|reform|job|cut|condition
X's general|nationwide|national|rail|transport|teacher|doctor|nurse|wildcat|labour|labor|civil|one-day|transit strike|stoppage|walkout|disobedience against|over|at|in|by|of Y?
X's walkout against|over|at|from Y
strike by worker|driver|teacher|nurse|doctor|union|miner|pilot|farmer|trucker|employee|staff
X walk_off job|work at|in|over Y?
X stage|begin|call|launch|join walkout|work-to-rule|go-slow|slowdown|stoppage at|in|over|against Y?
+ Italian railway workers went on strike. => ITA > - PROTEST 143

[PROTEST/boycott 143] boycotts
X boycott Y!
X boycott election|vote|referendum|session|game|ceremony|poll|ballot|parliament|olympics|event|meeting|product|class|tournament|census of|in|by|from Y?
X's boycott of Y
X call boycott of Y
+ The Bolivian opposition boycotted the election. => BOL > - PROTEST 143

[PROTEST/hunger 142] hunger strikes
X go_on hunger strike
X go|be|remain on hunger strike
X begin|start|stage|launch|continue|end|join|declare|observe hunger strike against|at|in|over|to Y?
X refuse food in protest
X's hunger strike
X fast in protest
+ Palestinian prisoners began a hunger strike. => PSE > - PROTEST 142

[PROTEST/obstruct 144] blocking
X block|blockade|barricade|obstruct|occupy|disrupt|cut_off|block_off Y:road|highway|street|bridge|port|railway|entrance|traffic|airport|motorway|route|track|intersection|runway|freeway|rail
X block|blockade|barricade|obstruct road|highway|street|bridge|border|port|railway|entrance|traffic|airport|motorway|route|crossing in|of|to|near|into Y
X occupy Y:square|building|university|ministry|parliament|plant|factory|campus|school|hall|office|park|lobby|church
X occupy square|building|university|ministry|parliament|plant|factory|campus|office of|in Y
X stage|hold|begin sit-in|sit-down|blockade|occupation in|at|on|of|near|against Y?
X set_up|erect|build roadblock|barricade|blockade in|on|at|across|near Y?
X's occupation|blockade of square|building|university|road|highway|factory|campus|bridge in Y?
+ Bolivian miners blocked the road. => BOL > - PROTEST 144

[PROTEST/riot 145] riots
X:protester|protestor|demonstrator|student|supporter|opponent|activist|fan|crowd|marcher|mob|striker|rioter|youth clash|fight|battle|scuffle with Y
X scuffle|brawl with Y:police|policeman|officer
X riot in|at|over|against|across|after Y
X riot
X loot|vandalize|vandalise|ransack|torch|burn|smash|trash Y:shop|store|building|car|embassy|office|bus|supermarket|window|vehicle|headquarters|consulate|property|business|truck|warehouse|barricade|tyre|tire
X loot|vandalize|vandalise|ransack|torch|burn|smash shop|store|building|car|embassy|office|bus|supermarket|consulate|headquarters of|in Y
X:protester|protestor|demonstrator|mob|crowd|rioter|student|supporter|youth|fan|activist|people|hundred|thousand|dozen storm|ransack Y
X:protester|protestor|demonstrator|mob|crowd|rioter attack|torch|burn|stone|pelt Y
X:protester|demonstrator|mob|crowd|rioter|student|supporter|youth|fan|activist|people|hundred|thousand|dozen storm|ransack parliament|embassy|building|palace|capitol|consulate|ministry|assembly|headquarters of|in Y
X:protester|demonstrator|mob|crowd|rioter|student|supporter|youth|fan throw|hurl Y:stone|rock|bottle|petrol-bomb|bomb|egg|firework|cocktail|brick
X:protester|demonstrator|mob|crowd|rioter|student|supporter|youth|fan throw|hurl stone|rock|bottle|petrol-bomb|bomb|egg|firework|cocktail|brick at Y
X run riot in|through Y
X:protester|demonstrator|mob|crowd|rioter|student|supporter|youth|fan|inmate|prisoner go on rampage in|through|at Y?
X's riot|rioting|looting|unrest|rampage in|against|at|over Y
riot|rioting|looting by X
+ Football fans rioted in Serbia. => ? > SRB PROTEST 145
+ Demonstrators stormed the parliament of Georgia. => GEO > ? PROTEST 145

[PROTEST/vandalize 145] symbolic damage
X deface|vandalize|vandalise|desecrate|topple|pull_down|tear_down|damage|spray-paint Y:statue|monument|grave|cemetery|memorial|synagogue|mosque|church|painting|artwork|poster|mural|plaque|tomb
X deface|vandalize|vandalise|desecrate|topple|pull_down|tear_down statue|monument|grave|cemetery|memorial|synagogue|mosque|church of|in Y
X's vandalism|desecration of|at|in Y
+ Polish activists toppled a statue. => POL > - PROTEST 145

[PROTEST 140] other dissent
X mutiny|rebel|revolt against Y
X rise_up|rise against Y
X's dissent|defiance|disobedience campaign against Y
X heckle|jeer Y!
+ The people of Tunisia rose up against the president. => TUN > ? PROTEST 140

[PROTEST/hunger 1421] hunger strikes for a change of leaders
X stage|begin|hold|launch|continue|start|join|resume|declare hunger strike for|over|against|about|in resignation|ouster|removal|departure|impeachment|downfall|overthrow|dismissal
X go_on hunger strike for|over|against|about resignation|ouster|removal|departure|impeachment|downfall|overthrow|dismissal
+ Two Chadian students began a hunger strike over the removal of the mayor. => TCD > - PROTEST 1421

[PROTEST/strike 1431] strikes for a change of leaders
X strike|walk_out for|over|against|about resignation|ouster|removal|departure|impeachment|downfall|overthrow|dismissal
X stage|begin|hold|launch|continue|start|join|call strike|walkout|stoppage|boycott for|over|against|about resignation|ouster|removal|departure|impeachment|downfall|overthrow|dismissal
+ Greek teachers struck over the removal of the mayor. => GRC > - PROTEST 1431

[PROTEST/obstruct 1441] blockades for a change of leaders
X block|blockade|barricade|obstruct road|highway|street|bridge|border|traffic|railway|port|entrance for|over|against|about resignation|ouster|removal|departure|impeachment|downfall|overthrow|dismissal
+ Bolivian farmers blocked a highway over the removal of the mayor. => BOL > - PROTEST 1441

[PROTEST/riot 1451] riots for a change of leaders
X riot for|over|against|about resignation|ouster|removal|departure|impeachment|downfall|overthrow|dismissal
X's riot for|over|against|about resignation|ouster|removal|departure|impeachment|downfall|overthrow|dismissal
+ Haitian students rioted over the removal of the mayor. => HTI > - PROTEST 1451

[PROTEST/hunger 1422] hunger strikes over policies
X stage|begin|hold|launch|continue|start|join|resume|declare hunger strike for|over|against|about|in policy|law|bill|tax|price|wage|pay|salary|pension|cut|budget|austerity|subsidy|reform|plan|fee|layoff|decree
X go_on hunger strike for|over|against|about policy|law|bill|tax|price|wage|pay|salary|pension|cut|budget|austerity|subsidy|reform|plan|fee|layoff|decree
+ Two Chadian students began a hunger strike over a tax. => TCD > - PROTEST 1422

[PROTEST/strike 1432] strikes over policies
X strike|walk_out for|over|against|about policy|law|bill|tax|price|wage|pay|salary|pension|cut|budget|austerity|subsidy|reform|plan|fee|layoff|decree
X stage|begin|hold|launch|continue|start|join|call strike|walkout|stoppage|boycott for|over|against|about policy|law|bill|tax|price|wage|pay|salary|pension|cut|budget|austerity|subsidy|reform|plan|fee|layoff|decree
+ Greek teachers struck over a tax. => GRC > - PROTEST 1432

[PROTEST/obstruct 1442] blockades over policies
X block|blockade|barricade|obstruct road|highway|street|bridge|border|traffic|railway|port|entrance for|over|against|about policy|law|bill|tax|price|wage|pay|salary|pension|cut|budget|austerity|subsidy|reform|plan|fee|layoff|decree
+ Bolivian farmers blocked a highway over a tax. => BOL > - PROTEST 1442

[PROTEST/riot 1452] riots over policies
X riot for|over|against|about policy|law|bill|tax|price|wage|pay|salary|pension|cut|budget|austerity|subsidy|reform|plan|fee|layoff|decree
X's riot for|over|against|about policy|law|bill|tax|price|wage|pay|salary|pension|cut|budget|austerity|subsidy|reform|plan|fee|layoff|decree
+ Haitian students rioted over a tax. => HTI > - PROTEST 1452

[PROTEST/hunger 1423] hunger strikes for rights
X stage|begin|hold|launch|continue|start|join|resume|declare hunger strike for|over|against|about|in right|freedom|equality|justice|liberty|suffrage|recognition|imprisonment|detention|torture
X go_on hunger strike for|over|against|about right|freedom|equality|justice|liberty|suffrage|recognition|imprisonment|detention|torture
+ Two Chadian students began a hunger strike over rights. => TCD > - PROTEST 1423

[PROTEST/strike 1433] strikes for rights
X strike|walk_out for|over|against|about right|freedom|equality|justice|liberty|suffrage|recognition|imprisonment|detention|torture
X stage|begin|hold|launch|continue|start|join|call strike|walkout|stoppage|boycott for|over|against|about right|freedom|equality|justice|liberty|suffrage|recognition|imprisonment|detention|torture
+ Greek teachers called a strike over rights. => GRC > - PROTEST 1433

[PROTEST/obstruct 1443] blockades for rights
X block|blockade|barricade|obstruct road|highway|street|bridge|border|traffic|railway|port|entrance for|over|against|about right|freedom|equality|justice|liberty|suffrage|recognition|imprisonment|detention|torture
+ Bolivian farmers blocked a highway over rights. => BOL > - PROTEST 1443

[PROTEST/riot 1453] riots for rights
X riot for|over|against|about right|freedom|equality|justice|liberty|suffrage|recognition|imprisonment|detention|torture
X's riot for|over|against|about right|freedom|equality|justice|liberty|suffrage|recognition|imprisonment|detention|torture
+ Haitian students rioted over rights. => HTI > - PROTEST 1453

[PROTEST/hunger 1424] hunger strikes for other institutions
X stage|begin|hold|launch|continue|start|join|resume|declare hunger strike for|over|against|about|in independence|autonomy|secession|constitution|referendum|republic|monarchy|federalism|amendment|statehood
X go_on hunger strike for|over|against|about independence|autonomy|secession|constitution|referendum|republic|monarchy|federalism|amendment|statehood
+ Two Chadian students began a hunger strike over autonomy. => TCD > - PROTEST 1424

[PROTEST/strike 1434] strikes for other institutions
X strike|walk_out for|over|against|about independence|autonomy|secession|constitution|referendum|republic|monarchy|federalism|amendment|statehood
X stage|begin|hold|launch|continue|start|join|call strike|walkout|stoppage|boycott for|over|against|about independence|autonomy|secession|constitution|referendum|republic|monarchy|federalism|amendment|statehood
+ Greek teachers struck over autonomy. => GRC > - PROTEST 1434

[PROTEST/obstruct 1444] blockades for other institutions
X block|blockade|barricade|obstruct road|highway|street|bridge|border|traffic|railway|port|entrance for|over|against|about independence|autonomy|secession|constitution|referendum|republic|monarchy|federalism|amendment|statehood
+ Bolivian farmers blocked a highway over autonomy. => BOL > - PROTEST 1444

[PROTEST/riot 1454] riots for other institutions
X riot for|over|against|about independence|autonomy|secession|constitution|referendum|republic|monarchy|federalism|amendment|statehood
X's riot for|over|against|about independence|autonomy|secession|constitution|referendum|republic|monarchy|federalism|amendment|statehood
+ Haitian students rioted over autonomy. => HTI > - PROTEST 1454

[PROTEST/demo 1414] for other institutions
X demonstrate|protest|march|rally for|against|over independence|autonomy|secession|constitution|referendum|republic|monarchy|federalism|amendment|statehood
X hold|stage|join demonstration|protest|march|rally for|against|over independence|autonomy|secession|constitution|referendum|republic|monarchy|federalism|amendment|statehood
+ Sudanese students marched for autonomy. => SDN > - PROTEST 1414
