# ASSAULT: violence (PLOVER manual, section ASSAULT; CAMEO 18, 19, 20). The weapon decides mode and code: where the words name
# it ("killed in an air strike", "a drone hit"), a longer pattern wins over the plain killing or attacking.

[none] accidents and nature kill, but nobody fights
X:earthquake|quake|tremor|flood|flooding|storm|hurricane|typhoon|cyclone|tornado|tsunami|blizzard|wildfire|fire|blaze|avalanche|landslide|mudslide|eruption|drought|famine|heat|heatwave|cold|lightning|disease|virus|outbreak|epidemic|pandemic|cholera|ebola|covid|coronavirus|crash|accident|derailment|collision|collapse|stampede|crush|train|bus|truck|car|ferry|rain|wave|monsoon|snow|wind|weather|cancer|illness|flu|measles|malaria|crisis|recession|disaster|shock|inflation|shortage|boat|ship|tide|season kill|injure|wound|hurt|strike|hit|claim|leave|devastate|destroy|batter|pound|attack|ravage|sweep|target|overrun|drown Y?
X kill|injure|wound|hurt|slay Y? in|by|after|during|from crash|accident|earthquake|quake|flood|flooding|storm|hurricane|typhoon|cyclone|tornado|tsunami|wildfire|fire|blaze|avalanche|landslide|mudslide|eruption|collapse|stampede|crush|derailment|collision|disease|outbreak|epidemic|pandemic|heat|heatwave|lightning|drought|famine|sinking|capsizing|wave|disaster
X kill|injure|wound|hurt|slay person|people|other|man|woman|child|resident|worker|tourist|passenger|soldier in|by|after|during|from crash|accident|earthquake|quake|flood|flooding|storm|hurricane|typhoon|cyclone|tornado|tsunami|wildfire|fire|blaze|avalanche|landslide|mudslide|eruption|collapse|stampede|crush|derailment|collision|disease|outbreak|heatwave|sinking|disaster
Y die in|from|after|of crash|accident|earthquake|quake|flood|flooding|storm|hurricane|typhoon|cyclone|tornado|tsunami|wildfire|fire|blaze|avalanche|landslide|mudslide|eruption|collapse|stampede|crush|derailment|collision|disease|outbreak|epidemic|pandemic|heat|heatwave|lightning|drought|famine|sinking|capsizing|wave|disaster
Y be dead after|in crash|accident|earthquake|quake|flood|flooding|storm|hurricane|typhoon|cyclone|tornado|tsunami|wildfire|fire|blaze|avalanche|landslide|mudslide|eruption|collapse|stampede|crush|derailment|collision|disease|outbreak|epidemic|pandemic|heat|heatwave|lightning|drought|famine|sinking|capsizing|wave|disaster
- Forty people were killed in a train crash in India.
- Nine people were killed when a bus fell into a ravine in Peru.
- Two children were injured by an explosion at a fireworks factory in Chile.
- A helicopter crashed in Norway, killing all four people on board.
- An earthquake killed 300 people in Iran.
- Two Polish soldiers were killed in a car accident.
- The hurricane hit Haiti.

[none] idioms that only sound violent
X strike balance|chord|note|tone|gold|oil|fear|blow with|to|for|between|against|in Y?
X strike_down|strike_up|strike_out Y?
X hit record|high|low|target|headline|road|market|milestone|peak|note|wall|jackpot|level|snag|mark|shelf|bottom|buffer of|in|at|for|with Y?
X launch rocket|satellite|spacecraft|shuttle|probe|capsule|mission|telescope into|to|from|toward|towards Y?
X launch attack on|against policy|record|plan|critic|rival|character|idea|proposal
X shoot Y:film|movie|video|documentary|scene|photo|footage
X beat Y in|at final|match|game|tournament|championship|cup|semi-final|semifinal|series|election|runoff|primary|vote|race|poll|contest|playoff|derby|qualifier
X beat Y to title|record|win
X beat expectation|forecast|record|odds|deadline|virus|pandemic|inflation
X fight|battle|combat|tackle Y:inflation|corruption|poverty|crime|fire|wildfire|blaze|disease|virus|cancer|pandemic|coronavirus|covid|unemployment|racism|hunger|flood|drought|smuggling|trafficking|doping|fraud|terrorism|recession|illness|leukemia|extradition|election|charge|case|lawsuit|addiction|obesity|piracy|extremism|change|deforestation|pollution
X fight for right|freedom|equality|life|independence|survival|title|justice|job|democracy|place
X's fight|battle|war|campaign|struggle against|on|with|for inflation|corruption|poverty|crime|fire|wildfire|disease|virus|cancer|pandemic|coronavirus|unemployment|racism|hunger|terrorism|terror|drug|trafficking|smuggling|extremism|right|equality|independence|women|title|climate|obesity|doping|piracy
X's heart|panic|asthma|anxiety|bear|shark|dog|charm attack|offensive on|against|in Y?
X's election|presidential|advertising|marketing|vaccination|fundraising|re-election|reelection|awareness|parliamentary|publicity campaign|battle|fight|war against|in|for|with Y?
X's trade|economic|price|currency|bidding|culture|word war|battle with|against|between|on Y?
trade|economic|price|currency|bidding|culture|word war between|against Y?
X's lightning|labour|labor|hunger|general|transport|rail|teacher strike in|on|over Y?
X occupy post|office|position|seat|rank|place|chair|role
X capture heart|imagination|attention|title|medal|moment|mood|vote|seat|gold|image|footage|mayoralty|nomination|majority|prize
X seize|take|capture chance|opportunity|initiative|moment|power|lead|advantage|headline
X take control|charge of company|firm|club|team|bank|investigation|situation|airline
X take|hold|occupy|assume Y:office|post|seat|place|part|position|side|stand|view
X bomb at|in office|theater|theatre|cinema
X destroy|kill|murder|slaughter|butcher Y:bill|deal|plan|project|animal|cattle|pig|cow|elephant|whale|dolphin|wolf|bear|chicken|poultry|career|reputation|hope|chance|opponent|job|evidence|document|stockpile|rhino|tiger|lion|shark|dog|cat|horse|bird|sheep|deer|crop|mink|seal
X execute|hang order|plan|search|warrant|contract|will|strategy|program|programme|policy|flag|banner|portrait
X level accusation|criticism|charge|allegation|score|game at|against|with Y?
X defeat|crush|thrash|rout|demolish Y:team|side|opponent
- The two ministers struck a balance in Oslo.
- Norway hit a record in oil exports.
- Portugal beat Spain in the final.
- The president had a heart attack in Lisbon.
- Portugal battles wildfires in the north.
- Japan killed 300 whales in the Antarctic.
- The government launched a campaign against obesity.

[ASSAULT/targeted 200] mass violence
X terrorize|terrorise|annihilate|decimate Y!
X unleash|commit wave|campaign of terror|violence|killing|atrocity against|on|in Y
+ Sudan unleashed a wave of terror against Chad. => SDN > TCD ASSAULT 200

[ASSAULT/unconventional 2041] chemical, biological and radiological weapons
X use|drop|release|fire|deploy chemical|biological|radiological|nerve weapon|agent|gas|shell|munition against|on|in Y
X attack Y with sarin|chlorine|mustard|gas|novichok|polonium|anthrax|chemical
X's chemical|gas|sarin|chlorine|poison attack on|against|in Y
+ Iraq used chemical weapons against Iran. => IRQ > IRN ASSAULT 2041

[ASSAULT/suicide-attack 1831 result] suicide attacks
X's suicide|kamikaze bombing|attack|blast|bomb|explosion on|in|at|against|near|outside Y
suicide bombing|attack|blast|bomb in|at|on|near|outside|against Y by X
X blow_up himself|herself|themselves|itself|oneself in|at|near|outside|inside|among|on Y
X blow_up himself|herself|themselves|itself|oneself
X detonate|explode vest|belt|explosives-vest in|at|near|outside|inside|among|on Y?
X detonate|explode suicide|explosive vest|belt in|at|near|outside|inside|among|on Y?
X:bomber attack|target|strike|hit|ram Y
X attack|target|strike Y in|by|with|during suicide bombing|attack|blast|bomber|bomb|explosion
+ A suicide bombing in Kabul killed nine people. => - > AFG ASSAULT 1831
+ A suicide bomber attacked an Iraqi army base. => ? > IRQ ASSAULT 1831

[ASSAULT/suicide-attack 1831 killed result] suicide attacks that kill
X:bomber kill Y
X kill Y in|by|with|during suicide bombing|attack|blast|bomber|bomb|explosion
Y die in suicide bombing|attack|blast|bomb|explosion
+ Two Iraqi soldiers were killed in a suicide bombing. => - > IRQ ASSAULT 1831

[ASSAULT/suicide-attack 1831 injured result] suicide attacks that wound
X:bomber wound|injure Y
X wound|injure Y in|by|with|during suicide bombing|attack|blast|bomber|bomb|explosion
+ Two Iraqi soldiers were wounded in a suicide bombing. => - > IRQ ASSAULT 1831

[ASSAULT/drone 195 result] drones
X's drone|uav|unmanned strike|attack|raid|bombing on|against|in|near|over Y
drone strike|attack|raid on|against|in|near Y by X
X launch|send|fly|fire drone at|against|on|into|toward|towards|over Y
X hit|strike|target|attack Y in|by|with|during drone
X hit|strike|target|attack Y in|by|with|during drone strike|attack
X:drone hit|strike|attack|target|crash|damage|destroy Y
X shoot_down|down|intercept Y:drone|uav
+ The United States carried out a drone strike in Pakistan. => ? > PAK ASSAULT 195
+ Drones hit a Sudanese airport. => ? > SDN ASSAULT 195

[ASSAULT/drone 195 killed result] drones that kill
X kill Y in|by|with|during drone
X kill Y in|by|with|during drone strike|attack
X:drone kill Y
Y die in drone strike|attack
+ Two Sudanese soldiers were killed in a drone strike. => - > SDN ASSAULT 195

[ASSAULT/drone 195 injured result] drones that wound
X wound|injure Y in|by|with|during drone
X wound|injure Y in|by|with|during drone strike|attack
X:drone wound|injure Y
+ Two Sudanese soldiers were wounded in a drone strike. => - > SDN ASSAULT 195

[ASSAULT 190] military force
X attack|invade|invading|overrun|raid|storm|besiege Y
X assault village|town|city|base|convoy|camp|post|checkpoint|position|station|prison|patrol|embassy|airport|stronghold|headquarters of|in|near|at Y?
X strike|hit|pound|pummel|target Y!
X strike|hit|pound|pummel|target Y:target|base|position|facility|convoy|camp|site|depot|stronghold|hideout|headquarters|airport|airbase|village|town|bunker|compound|warehouse|infrastructure|militant|fighter|rebel|insurgent|terrorist|militia
X attack|raid|storm Y:village|town|city|base|convoy|camp|post|checkpoint|position|station|target|prison|patrol|embassy|consulate|barracks|airport|mosque|church|school|hotel|market
X's attack|counterattack|counter-attack|counteroffensive|counter-offensive|invasion|incursion|onslaught|aggression on|upon|against|in|into|of|near Y
X's offensive|raid|assault|operation|strike|war on|against|in|into Y!
X's military|ground|counter-terrorism|counterinsurgency|special|joint|major|retaliatory|preemptive|deadly|cross-border|armed offensive|operation|campaign|strike|assault|raid|action|intervention|war|attack|incursion on|against|in|into|near Y
attack|assault|offensive|raid|invasion|incursion|strike|onslaught on|upon|against|in|of Y by X
X launch|mount|stage|wage offensive|counteroffensive|counter-offensive|counterattack|counter-attack|attack|war|assault|operation|raid|strike against|on|upon|in|into Y
X launch|mount|stage|begin|start|wage|resume military|ground|large-scale|massive|retaliatory offensive|operation|assault
X use military force against Y
X use force against|on Y
X launch|mount|stage|begin|start|wage|conduct|carry_out|resume military|ground|major|new|joint|special|large-scale|massive|retaliatory|deadly offensive|operation|campaign|assault|attack|strike|raid against|on|in|into|near Y
X go to war with|against Y
X wage|make|declare war on|upon|against Y!
X lead|mount|launch rebellion|revolt|uprising|insurgency|mutiny against Y
X advance|march into|on|toward|towards Y:city|town|village|capital
X retaliate against Y with strike|attack|airstrike|raid|shelling|rocket
X retaliate with strike|attack|airstrike|raid|shelling|rocket
X strike_back at|against Y!
X shoot_down|down plane|jet|helicopter|aircraft|warplane|airliner|airplane|fighter|bomber of|from Y?
X shoot_down|down Y:plane|jet|helicopter|aircraft|warplane|airliner|airplane|fighter|bomber
X's ambush of|on|against|in|near Y
X ambush Y
X sink|torpedo Y:ship|vessel|boat|warship|ferry|submarine|frigate|corvette|cruiser
X send tank|troop|force|soldier across border
+ Rebels attacked the Congolese army. => ? > COD ASSAULT 190
+ Israel launched an attack on Hamas. => ISR > ? ASSAULT 190
+ The invasion of Kuwait by Iraq began in August. => IRQ > KWT ASSAULT 190
+ Turkish jets hit Kurdish positions in Iraq. => TUR > ? ASSAULT 190
+ Ethiopia shot down a Sudanese plane. => ETH > SDN ASSAULT 190
+ Chad launched a military operation against insurgents. => TCD > ? ASSAULT 190
- The striker attacked from the left.
- Doctors said the virus attacks the lungs.
- The two ministers struck a balance in Oslo.
- The storm hit Cuba on Friday.
- Norway hit a record in oil exports.
- The government launched an operation to count its buildings.

[ASSAULT 190 mutual] fighting
X fight Y!
X fight with|against Y!
X fight each other
X fight battle|war with|against Y
X battle Y!
X battle with|against Y!
X do battle with Y
X clash with|against Y
X clash in|near|at|outside|along|on|during|after Y
X clash
X skirmish with Y!
X exchange|trade fire|shot|gunfire|rocket|missile|blow with|across|along|over Y?
X engage Y in battle|combat|firefight
X engage Y:militant|fighter|rebel|insurgent|terrorist|troop|force|militia|gunman
X repel|repulse attack|assault|offensive|raid|incursion by|of|from Y?
X repel|repulse Y!
X defend city|town|village|base|position against|from Y!
X's clash|skirmish|firefight|gunbattle|gunfight|shootout|shoot-out|fighting|hostility|confrontation with|against Y
X's battle|fight|combat|war with|against Y!
X's gun|fire|pitched|fierce|heavy|street|armed battle|fight|clash|fighting|combat|confrontation|conflict with|against|between|in Y
clash|battle|fight|firefight|skirmish|fighting|gunbattle|gunfight|shootout|shoot-out|war|combat|hostility between|among X
armed|violent|military|bloody confrontation|conflict|clash between|among X
+ Iraq fought Iran in the 1980s. => IRQ > IRN ASSAULT 190
+ There were clashes between Thailand and Cambodia on Monday. => THA, KHM ASSAULT 190
+ Rebels clashed with police in Peru. => PER > PER ASSAULT 190
+ The Sudanese army and rebels exchanged fire near the border. => SDN, SDN ASSAULT 190
- The government fights inflation.
- Portugal battles wildfires in the north.
- The minister fights corruption.

[ASSAULT 190 killed result] killing
X kill|slay Y
X wipe_out Y!
X eliminate Y:militant|fighter|rebel|insurgent|terrorist|commander|leader
X leave Y dead
X leave dead person|people|man|woman|child|civilian|soldier|policeman|officer|villager|worker|student|militant|rebel|other|protester|insurgent|fighter|trooper|dozen|hundred|resident|police|member|personnel|guard|terrorist|national|citizen in|of|from|near|at Y?
X kill|slay Y in attack|assault|strike|ambush on|against|at|upon Y!
X kill|slay Y in|by attack|assault|raid|strike|ambush|operation|offensive by X!
X kill|slay Y in|during clash|fighting|battle|firefight|gunfight|gunbattle|skirmish|shootout|confrontation between|with|among X!
Y die in|during clash|fighting|battle|firefight|gunfight|gunbattle|skirmish|shootout|confrontation between|with|among X!
Y die in attack|assault|strike|ambush on|against|at|upon Y!
X put Y to death
X claim life of|in Y
X take life of Y!
X's killing|slaying of Y
killing|slaying of Y by X
Y die in attack|strike|clash|raid|fighting|ambush|battle|offensive|violence|assault|war|operation|crackdown|firefight|skirmish|hostility|insurgency|incursion
Y die from wound
Y lose life in attack|strike|clash|raid|fighting|ambush|battle|offensive|violence|explosion|bombing
Y fall in battle|combat|action
Y be dead after|in attack|strike|clash|raid|fighting|ambush|battle|violence|bombing|shooting|explosion
+ Militants killed twelve soldiers in Mali. => ? > MLI ASSAULT 190
+ Nine civilians were killed by Russian troops. => RUS > ? ASSAULT 190
+ Two Malian soldiers died in an ambush. => - > MLI ASSAULT 190

[ASSAULT 190 injured result] wounding
X wound|injure|maim Y
X leave Y wounded|injured|hurt
X leave wounded|injured|hurt person|people|man|woman|child|civilian|soldier|policeman|officer|villager|worker|student|militant|rebel|other|protester|insurgent|fighter|trooper|dozen|hundred|resident|police|member|personnel|guard|terrorist|national|citizen in|of|from|near|at Y?
X wound|injure|hurt Y in attack|assault|strike|ambush on|against|at|upon Y!
X wound|injure|hurt Y in|by attack|assault|raid|strike|ambush|operation|offensive by X!
X wound|injure|hurt Y in|during clash|fighting|battle|firefight|skirmish|confrontation between|with|among X!
X's wounding of Y
+ Two policemen were wounded by rebels in Peru. => ? > PER ASSAULT 190

[ASSAULT/targeted 186 killed] assassination and execution
X assassinate|behead|decapitate|lynch|crucify Y
X execute|hang Y!
X execute|hang Y:person|people|man|woman|prisoner|inmate|convict|dissident|hostage|captive|murderer|civilian|soldier|boy|teenager
X burn Y alive
X stone Y to death
X's assassination|beheading|decapitation|lynching of Y
X's execution|hanging of Y!
assassination|execution|beheading of Y by X
X's first|public|mass|secret|summary execution of Y?
X's targeted|extrajudicial killing of Y
+ Gunmen assassinated the Haitian president. => ? > HTI ASSAULT 186
+ Iran executed two prisoners. => IRN > ? ASSAULT 186
- The bank executed the order.

[ASSAULT/targeted 185] attempts on somebody's life
X's assassination attempt|plot|bid on|against|of Y
X's attempt on life of Y
Y survive assassination|coup|bomb|suicide attempt|attack|bid|plot
Y survive assassination|ambush|bombing
Y escape assassination attempt
X attempt|try|plot assassination of Y
+ The Pakistani minister survived an assassination attempt. => - > PAK ASSAULT 185

[ASSAULT/targeted 202 killed result] massacres
X massacre|slaughter|butcher|exterminate Y
X's massacre|slaughter of|in Y
massacre|slaughter of Y by X
X commit|perpetrate|carry_out massacre|atrocity|killing against|of|in Y
X commit|perpetrate|carry_out mass killing|murder against|of|in Y
+ The militia massacred villagers in Congo. => ? > ? ASSAULT 202

[ASSAULT/targeted 1823 killed] murder
X murder Y
X beat|trample|torture|kick Y to death
X strangle|smother|drown Y!
X's murder of Y
murder of Y by X
Y die in|after beating|torture
+ The journalist was murdered in Malta. => - > MLT ASSAULT 1823

[ASSAULT/firearms 193 killed] shooting
X shoot_dead Y
X shoot Y dead
X shoot Y to death
X gun_down|mow_down Y
X:gunman|sniper|shooter kill|murder|slay Y
X kill|murder Y in|by|during shooting|gunfire|shootout|shoot-out|gunfight|gunbattle|drive-by|gunman|sniper|bullet|shot
Y die in shooting|gunfire|shootout|shoot-out|gunfight|gunbattle
+ The Somali lawmaker was shot dead. => - > SOM ASSAULT 193

[ASSAULT/firearms 193 injured result] shooting that wound
X wound|injure Y in|by|during shooting|gunfire|shootout|shoot-out|gunfight|gunbattle|drive-by|gunman|sniper|bullet|shot
+ Two Kenyan policemen were wounded by gunfire. => - > KEN ASSAULT 193

[ASSAULT/firearms 193 result] gunfire
X shoot Y
X shoot at|on|toward|towards|into Y
X's shooting of Y
shooting of Y by X
X's mass|drive-by|fatal|school|deadly shooting in|at|of|near Y
+ Snipers shot three demonstrators in Ukraine. => ? > UKR ASSAULT 193
X open fire on|upon|at|in|into|inside|outside|near|against Y
X open fire
X fire on|at|upon|into Y!
X fire shot|bullet|round|gun|weapon|machine-gun at|on|into|towards|toward|across|over|near Y?
X fire live|warning|several ammunition|round|shot|bullet at|on|into Y?
X spray Y with bullet|gunfire
X use live ammunition|round|fire against|on Y?
X go on shooting rampage|spree
X's shooting|gunfire at|in|on|near Y
+ Police opened fire on protesters in Sudan. => SDN > SDN ASSAULT 193
- The company fired its manager.
- The director shot a film.

[ASSAULT/heavy-weapons 194 result] shelling
X shell|bombard|strafe Y
X fire|launch|lob|shoot rocket|missile|mortar|shell|artillery|projectile|torpedo|round at|into|on|against|toward|towards Y
X fire|launch|lob rocket|mortar|shell|artillery|projectile at|into|on|against|toward|towards|across Y
X fire rocket|mortar|shell|artillery in Y?
X fire mortar|artillery|tank|rocket|antitank|ballistic|cruise shell|round|grenade|fire|missile|rocket|bomb at|into|on|against|toward|towards|across Y
X hit|strike Y in|by|with|during shelling|bombardment|rocket|missile|mortar|artillery|shell|barrage
X:rocket|missile|mortar|shell|artillery|tank hit|strike|slam|destroy|damage Y
X:rocket|missile|mortar|shell land|fall|explode|strike|hit in|on|at|near|into Y!
X's shelling|bombardment of|on|in Y
X's rocket|missile|mortar|artillery|tank attack|fire|strike|barrage|shelling|assault|bombardment on|against|at|into|in|near Y
rocket|missile|mortar|artillery attack|fire|strike|barrage on|against|at|into|in Y by X
shelling|bombardment of Y by X
+ Turkey shelled Kurdish positions. => TUR > ? ASSAULT 194
+ Hezbollah fired rockets at Israel. => ? > ISR ASSAULT 194
+ Three Ukrainian soldiers were killed in shelling. => - > UKR ASSAULT 194
- North Korea launched a rocket.

[ASSAULT/heavy-weapons 194 killed result] shelling that kill
X kill Y in|by|with|during shelling|bombardment|rocket|missile|mortar|artillery|shell|barrage
X:rocket|missile|mortar|shell|artillery|tank|shellfire kill Y
Y die in shelling|bombardment
+ Three Ukrainian soldiers were killed in shelling. => - > UKR ASSAULT 194

[ASSAULT/heavy-weapons 194 injured result] shelling that wound
X wound|injure Y in|by|with|during shelling|bombardment|rocket|missile|mortar|artillery|shell|barrage
X:rocket|missile|mortar|shell|artillery|tank wound|injure Y
+ Three Ukrainian soldiers were wounded by mortars. => - > UKR ASSAULT 194

[ASSAULT/aerial 195 result] air strikes
X bomb|bombe|bombed|carpet-bomb|firebomb Y
X drop bomb|munition|barrel-bomb|napalm on|over|in Y
X carry_out|launch|conduct|stage|mount|begin|make|order air strike|raid|attack|bombing|bombardment|campaign against|on|in|near|over Y
X carry_out|launch|conduct|stage|mount|begin|make airstrike against|on|in|near|over Y
X hit|strike|target Y in|by|with|during airstrike|warplane|jet|aircraft|helicopter|gunship
X hit|strike|target Y in|by|with|during air strike|raid|attack|bombardment
X:airstrike|warplane|jet|aircraft|helicopter|gunship|plane hit|strike|attack|target|pound Y
X's air|aerial|coalition strike|raid|attack|bombardment|bombing|campaign|assault on|against|in|of|near|over Y
X's airstrike|air-strike|air-raid on|against|in|of|near Y
X's bombing|bombardment of Y!
airstrike|air-strike|air-raid on|against|in|near Y by X
air strike|raid|attack|bombardment on|against|in|near Y by X
+ Saudi warplanes bombed Yemen. => SAU > YEM ASSAULT 195
+ An air strike by Israel on Lebanon killed four people. => ISR > ? ASSAULT 195
+ Four Afghan civilians were killed in an air strike. => - > AFG ASSAULT 195

[ASSAULT/aerial 195 killed result] air strikes that kill
X kill Y in|by|with|during airstrike|warplane|jet|aircraft|helicopter|gunship
X kill Y in|by|with|during air strike|raid|attack|bombardment
X:airstrike|warplane|jet|aircraft|helicopter|gunship|plane kill Y
Y die in airstrike|bombardment
Y die in air strike|raid|attack|bombardment
+ Five Malian soldiers died in an airstrike. => - > MLI ASSAULT 195

[ASSAULT/aerial 195 injured result] air strikes that wound
X wound|injure Y in|by|with|during airstrike|warplane|jet|aircraft|helicopter|gunship
X wound|injure Y in|by|with|during air strike|raid|attack|bombardment
X:airstrike|warplane|jet|aircraft|helicopter|gunship|plane wound|injure Y
+ Five Malian soldiers were injured in an airstrike. => - > MLI ASSAULT 195

[ASSAULT/explosives 1832 result] car bombs
X's car|truck|vehicle bomb|bombing in|on|at|against|near|outside Y
car|truck bomb|bombing in|at|near|outside|against Y by X
+ A car bombing in Iraq killed two Iraqi policemen. => - > IRQ ASSAULT 1832

[ASSAULT/explosives 1832 killed result] car bombs that kill
X:car-bomb kill Y
X kill Y in|by|with car|truck bomb|bombing
+ Two Iraqi soldiers were killed by a car bomb. => - > IRQ ASSAULT 1832

[ASSAULT/explosives 1832 injured result] car bombs that wound
X:car-bomb wound|injure Y
X wound|injure Y in|by|with car|truck bomb|bombing
+ Two Iraqi soldiers were wounded by a car bomb. => - > IRQ ASSAULT 1832

[ASSAULT/explosives 1833 result] roadside bombs
X's roadside bomb|bombing|explosion in|on|at|against|near Y
+ Two Turkish soldiers were killed by a roadside bomb. => - > TUR ASSAULT 1833

[ASSAULT/explosives 1833 killed result] roadside bombs that kill
X kill Y in|by|with roadside bomb|bombing|explosion|blast
+ Two Iraqi soldiers were killed by a roadside bomb. => - > IRQ ASSAULT 1833

[ASSAULT/explosives 1833 injured result] roadside bombs that wound
X wound|injure Y in|by|with roadside bomb|bombing|explosion|blast
+ Two Iraqi soldiers were wounded by a roadside bomb. => - > IRQ ASSAULT 1833

[ASSAULT/explosives 183 result] bombings
X blow_up|dynamite Y
X blow_up Y:bridge|pipeline|building|train|bus|bank|police-station|house|mosque|shrine|vehicle
X detonate|explode|plant|set_off|lay|place|throw|hurl bomb|explosive|device|grenade|landmine|ied|mine in|at|near|against|inside|outside|on|under|into Y
X detonate|explode|plant|set_off bomb|explosive|landmine|ied|grenade
X detonate|explode|plant|set_off explosive|car|truck device|bomb
X hit|strike|target|attack Y in|by|with|after|during explosion|blast|bombing|bomb|explosive|landmine|ied|mine|grenade|device|car-bomb|truck-bomb
X hit|strike|target|attack Y in|by|with|after|during bomb|car|truck|roadside|grenade|mine|ied|landmine|twin blast|bomb|explosion|attack|bombing
Y hit|strike bomb|landmine|ied|mine|explosive in|near|on|at Y?
X:bomb|explosion|blast|bombing|landmine|ied|mine|grenade|explosive|car-bomb|device hit|strike|target|rip|rock|damage|destroy|tear Y
X:bomb|landmine|ied|grenade|explosive|car-bomb|device|bombing|blast|explosion explode|detonate|go_off|hit|strike|rip|target|rock in|at|near|outside|inside|on|through|under|against Y!
X's bomb|grenade|car|truck|roadside|twin|landmine|ied|mortar attack|blast|explosion|bombing|bomb on|against|in|at|near|outside Y
bombing|blast in|at|near|outside|against Y by X
bombing in|at|near|outside|against Y
+ Militants blew up a bridge in Nigeria. => ? > ? ASSAULT 183
+ A grenade killed two Afghan soldiers. => - > AFG ASSAULT 183
+ Three Egyptian policemen were wounded by a bomb. => - > EGY ASSAULT 183
- An explosion at a gas plant alarmed villagers.

[ASSAULT/explosives 183 killed result] bombings that kill
X kill Y in|by|with|after|during explosion|blast|bombing|bomb|explosive|landmine|ied|mine|grenade|device|car-bomb|truck-bomb
X kill Y in|by|with|after|during bomb|car|truck|roadside|grenade|mine|ied|landmine|twin blast|bomb|explosion|attack|bombing
X:bomb|explosion|blast|bombing|landmine|ied|mine|grenade|explosive|car-bomb|device kill Y
Y die in bombing|blast|explosion
Y die in|after bomb|car|truck|roadside|grenade|mine|twin attack|blast|explosion|bombing
+ Two Somali soldiers were killed in a bombing. => - > SOM ASSAULT 183

[ASSAULT/explosives 183 injured result] bombings that wound
X wound|injure Y in|by|with|after|during explosion|blast|bombing|bomb|explosive|landmine|ied|mine|grenade|device|car-bomb|truck-bomb
X wound|injure Y in|by|with|after|during bomb|car|truck|roadside|grenade|mine|ied|landmine|twin blast|bomb|explosion|attack|bombing
X:bomb|explosion|blast|bombing|landmine|ied|mine|grenade|explosive|car-bomb|device wound|injure Y
+ Three Egyptian policemen were wounded by a bomb. => - > EGY ASSAULT 183

[ASSAULT/abduct 181] abduction and hostages
X abduct|kidnap|hijack Y
X take Y hostage
X take Y captive|prisoner
X take hostage in|at|from Y?
X take person|people|man|woman|child|worker|tourist|soldier hostage
X hold Y hostage
X hold Y captive
X hold Y for ransom
X seize Y as hostage
X seize hostage in|at|from Y?
X capture Y:soldier|pilot|sailor|marine|journalist|peacekeeper
X hijack plane|airliner|ship|bus|aircraft|vessel|tanker|flight|yacht|boat of|from|near|off Y?
X snatch Y!
X's abduction|kidnapping|hijacking|kidnap of|in Y
abduction|kidnapping|hijacking of Y by X
X's hostage taking|crisis|siege in|at|of Y
+ Boko Haram kidnapped schoolgirls in Nigeria. => NGA > ? ASSAULT 181
+ The gunmen took the ambassador hostage. => ? > ? ASSAULT 181
+ Somali pirates hijacked an Italian ship. => SOM > ITA ASSAULT 181

[ASSAULT 184] human shields
X use|hold|take|keep Y as human shield
+ The militants used civilians as human shields. => ? > CVL ASSAULT 184

[ASSAULT/beat 182] beatings
X beat Y:protester|demonstrator|detainee|prisoner|inmate|journalist|reporter|photographer|activist|student|man|woman|boy|girl|child|victim|suspect|migrant|refugee|civilian|worker|passenger|driver|teacher|villager|fan|monk|lawyer|policeman|officer|soldier|people|person|resident|supporter|opponent|dissident
X beat Y with stick|baton|club|bat|rod|whip|fist|pipe
X beat_up|rough_up Y
X punch|kick|flog|whip|cane|manhandle|assault|lash Y!
X physically assault Y
X's beating|flogging|caning of Y
+ Police beat protesters in Minsk. => ? > ? ASSAULT 182
- Spain beat Italy in the final.
- Chile beat expectations.

[ASSAULT/primitive 182 result] knives, stones and fire
X stab|knife Y!
X stab|hack|knife|slash Y:person|people|man|woman|boy|girl|child|student|teacher|passenger|tourist|policeman|officer|soldier|civilian|villager|farmer|worker
X stab|hack|burn Y to death
X's stabbing of|in|at Y
X's knife|machete|axe|arson|sword attack on|in|at|against Y
X throw|hurl stone|rock|petrol-bomb|bottle|firebomb|acid at|on Y!
X pelt Y with stone|rock|egg|bottle
+ A man stabbed an Israeli soldier. => ? > ISR ASSAULT 182
- Turkey slashed interest rates.

[ASSAULT/primitive 182 killed result] knives, stones and fire that kill
X kill Y in|with|by|during stabbing|knife|machete|axe|arson|sword
X kill Y in|with|by|during knife|machete|arson|axe attack
Y die in stabbing
+ Two Israeli soldiers were killed in a stabbing. => - > ISR ASSAULT 182

[ASSAULT/primitive 182 injured result] knives, stones and fire that wound
X wound|injure Y in|with|by|during stabbing|knife|machete|axe|arson|sword
X wound|injure Y in|with|by|during knife|machete|arson|axe attack
+ Two Israeli soldiers were wounded in a stabbing. => - > ISR ASSAULT 182

[ASSAULT/torture 1822] torture
X torture|mutilate|waterboard Y
X abuse|mistreat|ill-treat Y:prisoner|detainee|inmate|captive|suspect|hostage
X's torture|mistreatment|ill-treatment|abuse of Y:prisoner|detainee|inmate|captive|suspect|dissident
X's torture of Y
+ Syrian soldiers tortured prisoners. => SYR > ? ASSAULT 1822

[ASSAULT/sexual 1821] sexual violence
X rape|gang-rape|molest Y
X sexually assault|abuse Y
X's rape|molestation of Y
X's sexual assault|abuse|violence of|on|against Y
+ Soldiers raped women in Congo. => ? > ? ASSAULT 1821

[ASSAULT/crowd-control 175] violent repression
X fire|use|lob tear-gas|gas|teargas|water-cannon|cannon|bullet|pellet|baton|pepper-spray|spray at|on|into|against|in|to Y?
X fire|use|lob tear|rubber|water|pepper|plastic|stun gas|bullet|cannon|spray|grenade|pellet against|at|on|into|to|in Y?
X use force|baton|truncheon against|on Y:protester|demonstrator|crowd|student|rioter|marcher|prisoner|inmate|migrant
X teargas|tear-gas|pepper-spray Y
X's tear gas at|on|into|against Y
X disperse|break_up|scatter Y:protester|demonstrator|protest|demonstration|rally|crowd|march|gathering|sit-in|camp|encampment|people|marcher|rioter
X disperse|break_up protest|demonstration|rally|crowd|march|gathering|sit-in of|by|in|outside Y
X charge at|into|on Y:protester|demonstrator|crowd|marcher
X suppress|crush|quell|put_down|quash Y:protest|uprising|demonstration|rebellion|revolt|riot|unrest|dissent|mutiny|insurrection
X suppress|crush|quell|put_down|quash protest|uprising|demonstration|rebellion|revolt of|in|by Y
X's violent|bloody|brutal|deadly|military crackdown|repression|suppression|dispersal on|of|against|in Y
X fire|use|lob|unleash|deploy tear|pepper gas|spray at|on|against|into Y
X fire|use tear-gas|teargas|water-cannon at|on|against Y
+ Police fired tear gas at demonstrators. => ? > ? ASSAULT 175
+ Belarusian police dispersed protesters. => BLR > ? ASSAULT 175

[ASSAULT 192] occupation and capture of territory
X occupy|annex|conquer Y!
X recapture|retake|seize|capture|overrun Y!
X capture|seize|take|overrun|recapture|retake|occupy|annex|conquer|liberate|reconquer Y:town|city|village|base|territory|airport|island|area|district|province|headquarters|capital|region|land|stronghold|checkpoint|post|port|outpost|neighbourhood|neighborhood|crossing|peninsula|hill|suburb|enclave|camp|airbase|settlement|position|governorate|municipality|county|canton|bridge|barracks|dam|refinery|prison
X capture|seize|take|overrun|recapture|retake|liberate town|city|village|base|territory|airport|island|area|district|province|headquarters|capital|stronghold|checkpoint|camp from Y
X seize|take|gain|regain|capture|wrest|retake|assume control of|over Y!
X seize|take|gain|regain|capture|wrest|retake control of|over town|city|village|base|territory|airport|island|area|district|province|capital|border|crossing|region|building|headquarters
X take_over Y!
X drive_out|push_out|flush_out|rout|dislodge Y!
X take_over Y:town|city|village|base|territory|airport|island|district|province|capital|building|headquarters|parliament|palace|station
X seize power in|from Y?
X take power in coup
X overthrow|topple|depose Y!
X overthrow|topple|depose|oust Y:government|regime|president|leader|dictator|king|monarch|ruler
X oust Y in|by|through coup
X stage|attempt|launch|mount|lead|plot coup against|in Y
X stage|attempt|launch|mount|lead|plot coup
X's occupation|annexation|capture|conquest|seizure|recapture of Y!
X's military|attempted|failed coup|putsch|takeover against|in|of Y
X's coup against|in Y
X's overthrow|ouster|toppling of Y!
+ Russia annexed Crimea. => RUS > ? ASSAULT 192
+ Rebels captured the town from the Syrian army. => ? > SYR ASSAULT 192
+ Malian soldiers overthrew the president. => MLI > ? ASSAULT 192
- The photographer captured the moment.
- The film captured hearts in Japan.

[ASSAULT 196] ceasefire violated
X violate|break|breach ceasefire|truce|armistice|cease-fire with|in Y?
X violate|break|breach ceasefire|cease-fire|peace agreement|deal|accord with|in Y?
X's violation|breach of ceasefire|truce|cease-fire
X's ceasefire|truce violation|breach in|along|by|against Y
+ Armenia violated the ceasefire. => ARM > - ASSAULT 196

[ASSAULT/destroy 1712 result] destruction
X destroy|demolish|raze|razed|razing|burn_down|burn|torch|bulldoze|wreck|dynamite|level Y:house|home|village|building|bridge|mosque|church|school|hospital|pipeline|plant|statue|temple|settlement|tank|bunker|vehicle|convoy|depot|base|crop|ship|tunnel|shop|aircraft|helicopter|warehouse|camp|town|city|site|monument|shrine|infrastructure|station|cemetery|hut|dam|launcher
X destroy|demolish|raze|razed|razing|burn_down|torch|bulldoze house|village|home|building|bridge|mosque|church|school|hospital|pipeline|settlement|tank|vehicle of|in Y
X destroy Y!
X's destruction|demolition|razing|burning of Y:house|home|village|building|mosque|church|settlement|temple|school|statue|monument
X set fire to Y
X set Y on fire
X set Y ablaze
X sabotage Y
X's arson|sabotage attack on|at|in|against Y
X's sabotage of Y
X torch|burn|uproot|vandalize|vandalise|ransack|firebomb Y:tree|field|crop|orchard|farm|vineyard|shop|store|church|mosque|temple|school|village|house|home|car|vehicle|bus|station|office
X torch|burn|uproot tree|field|crop|orchard|village|house|home|shop|church|mosque|car of|in|at|near Y
+ Israel demolished houses in the West Bank. => ISR > ? ASSAULT 1712
- The flood destroyed the bridge.

[ASSAULT/unconventional 204] weapons of mass destruction
X gas|poison Y!
X use chemical|biological|nerve|radiological weapon|gas|agent|attack against|on|in Y?
X use poison|mustard|chlorine|sarin gas against|on|in Y?
X use sarin|chlorine|novichok against|on|in Y
X's chemical|gas|sarin|chlorine|poison|nerve-agent attack on|against|in|at Y
X's use of chemical|biological weapon|gas against|on|in|by Y
X's poisoning of Y
+ The Syrian army used chemical weapons against rebels. => SYR > ? ASSAULT 2041

[ASSAULT/targeted 203] ethnic cleansing and genocide
X commit|perpetrate genocide|atrocity|ethnic-cleansing against|on|in|of Y?
X commit|perpetrate war|ethnic crime|cleansing against|in Y?
X's genocide|ethnic-cleansing|extermination against|of Y!
+ The regime committed genocide against the Rohingya. => ? > ? ASSAULT 203
