# ASSAULT: violence (PLOVER manual, section ASSAULT; CAMEO 18, 19, 20).

[ASSAULT 190] military force
X attack|assault|invade|overrun Y
X strike|hit Y
X strike|hit target|base|position|facility|convoy|camp|site|depot of|in Y
X attack|assault|raid|storm village|town|city|base|convoy|camp|post|checkpoint|position|station|target|prison|patrol|embassy|consulate in|of|near|at Y
X attack|assault|raid|storm village|town|city|base|convoy|camp|post|checkpoint|position|station|target|prison|patrol
X's attack|assault|offensive|raid|invasion|incursion|operation|strike|onslaught|war on|against|in|into|of Y
attack|assault|offensive|raid|invasion|incursion|strike|onslaught|war on|against|of Y by X
X launch|mount|wage offensive|attack|war|assault|operation|raid|strike|campaign against|on|in Y
X use force against Y
X go to war with|against Y
X ambush Y
X's ambush of Y
+ Rebels attacked the Congolese army. => REB > COD ASSAULT 190
+ Israel launched an attack on Hamas. => ISR > PSE ASSAULT 190
+ The invasion of Kuwait by Iraq began in August. => IRQ > KWT ASSAULT 190
- The striker attacked from the left.
- Doctors said the virus attacks the lungs.

[ASSAULT 190 mutual] fighting
X fight Y
X fight with|against Y
X fight
X battle Y
X battle with|against Y
X clash with Y
X clash
X skirmish with Y
X exchange fire|shot with Y
X exchange fire|shot
X engage Y in battle|combat|firefight
X's clash|battle|fight|firefight|skirmish|combat|fighting|gunbattle with|against Y
clash|battle|fight|firefight|skirmish|fighting|gunbattle|war|combat between|of|among X
+ Iraq fought Iran in the 1980s. => IRQ > IRN ASSAULT 190
+ Fighting erupted between Thai and Cambodian soldiers. => THA, KHM ASSAULT 190
+ Protesters clashed with police in Athens. => OPP > COP ASSAULT 190
- The government fights inflation.

[ASSAULT 190 killed result] killing
X kill|slay|slaughter|massacre|murder|butcher Y
X kill|slay|slaughter|massacre|murder person|people|civilian|soldier|man|woman|child|villager|member|resident|worker|protester in|of|from Y
X leave Y dead
X claim life of Y
X's killing|murder|massacre|slaughter of Y
killing|murder|massacre|slaughter of Y by X
Y die in attack|strike|explosion|blast|bombing|shooting|clash|raid|fighting
+ Gunmen killed twelve soldiers in Mali. => UAF > - ASSAULT 190
+ Nine civilians were killed by Russian troops. => RUS > CVL ASSAULT 190
- The disease killed 40 people.

[ASSAULT 190 injured result] wounding
X wound|injure|hurt|maim Y
X's wounding of Y
+ Two policemen were wounded by rebels in Peru. => REB > COP ASSAULT 190

[ASSAULT/targeted 186 killed] assassination and execution
X assassinate|execute|behead|hang|lynch Y
X's assassination|execution|beheading of Y
assassination|execution|beheading of Y by X
+ Gunmen assassinated the Haitian president. => UAF > HTI ASSAULT 186
- The bank executed the order.

[ASSAULT/firearms 193 killed] shooting
X shoot Y
X shoot_dead Y
X gun_down Y
X open fire on|at Y
X fire on|at|upon Y
X open fire
X's shooting of Y
shooting of Y by X
+ Police opened fire on protesters in Sudan. => COP > OPP ASSAULT 193

[ASSAULT/heavy-weapons 194 result] shelling
X shell|bombard Y
X fire|launch rocket|missile|mortar|shell|artillery at|into|on|against|toward|towards Y
X shell|bombard village|town|city|position|base|area in|of|near Y
X's shelling|bombardment of Y
X's rocket|missile|mortar|artillery attack|fire|strike|barrage on|against|at Y
shelling|bombardment of Y by X
+ Turkey shelled Kurdish positions. => TUR > - ASSAULT 194
+ Hezbollah fired rockets at Israel. => LBN > ISR ASSAULT 194

[ASSAULT/aerial 195 result] air strikes
X bomb Y
X bomb target|village|town|city|base|position|camp|hospital|school in|of|near Y
X carry_out|launch|conduct air strike|raid|attack|bombing on|against|in Y
X's air strike|raid|attack|bombardment|bombing on|against|in|of Y
X's airstrike|bombing on|against|in|of Y
airstrike on|against|in Y by X
air strike|raid|attack on|against|in Y by X
+ Saudi warplanes bombed Yemen. => SAU > YEM ASSAULT 195
+ An air strike by Israel on Lebanon killed four people. => ISR > LBN ASSAULT 195

[ASSAULT/drone 195 result] drones
X's drone strike|attack|raid on|against|in Y
drone strike|attack|raid on|against|in Y by X
X down|shoot_down drone|plane|jet|helicopter|aircraft of|from Y
X down|shoot_down drone|plane|jet|helicopter|aircraft
+ The United States carried out a drone strike in Pakistan. => USA > PAK ASSAULT 195

[ASSAULT/explosives 183 result] bombings
X blow_up Y
X blow_up bridge|pipeline|building|train|bus|bank|police-station in|of Y
X detonate|explode|plant|set_off bomb|explosive|device|mine in|at|near|against Y
X detonate|explode|plant|set_off bomb|explosive|device|mine
X's bomb|grenade attack|blast|explosion on|against|in|at Y
bombing|blast|explosion in|at|near|of Y
X's car|roadside|suicide bombing|bomb|attack|blast in|on|at|against Y
suicide bomber|attacker in|at|on Y
+ Militants blew up a bridge in Nigeria. => - > NGA ASSAULT 183

[ASSAULT/suicide-attack 1831 killed result] suicide attacks
X's suicide bombing|attack|blast|bomb on|in|at|against|near Y
suicide bombing|attack|blast|bomb in|at|on|near Y
+ A suicide bombing in Kabul killed nine people. => - > AFG ASSAULT 1831

[ASSAULT/abduct 181] abduction and hostages
X abduct|kidnap|hijack|ransom Y
X abduct|kidnap student|girl|worker|tourist|soldier|man|woman|priest|journalist of|from|in Y
X take Y hostage
X take Y captive|prisoner
X take hostage
X hold Y hostage
X hold Y captive
X capture soldier|fighter|pilot of|from Y
X seize hostage
X hijack plane|airliner|ship|bus|aircraft|vessel|tanker of|from Y
X hijack plane|airliner|ship|bus|aircraft|vessel|tanker
X's abduction|kidnapping|hijacking of Y
abduction|kidnapping|hijacking of Y by X
+ Boko Haram kidnapped schoolgirls in Nigeria. => NGA > - ASSAULT 181
+ The gunmen took the ambassador hostage. => UAF > - ASSAULT 181

[ASSAULT/beat 182 result] beatings
X beat|punch|stab|kick|flog|club|whip|manhandle|assault Y
X beat_up Y
X's beating|stabbing|flogging of Y
+ Police beat protesters in Minsk. => COP > OPP ASSAULT 182
- Spain beat Italy in the final.

[ASSAULT/torture 1822] torture
X torture|mutilate Y
X's torture of Y
+ Syrian soldiers tortured prisoners. => SYR > - ASSAULT 1822

[ASSAULT/sexual 1821] sexual violence
X rape|gang-rape Y
X's rape of Y
+ Soldiers raped women in Congo. => MIL > - ASSAULT 1821

[ASSAULT/crowd-control 175] violent repression
X fire tear-gas|gas|water-cannon|bullet|pellet at|on|into Y
X use|fire tear|rubber gas|bullet against|at|on|to Y
X use force|tear-gas|water-cannon|baton|gas against|on Y
X disperse|teargas|tear-gas Y
X disperse demonstration|protest|rally|crowd of|in Y
X suppress|crush|quell|put_down protest|uprising|demonstration|rebellion|revolt of|in|by Y
X suppress|crush|quell|put_down protest|uprising|demonstration|rebellion|revolt
+ Police fired tear gas at demonstrators. => COP > - ASSAULT 175

[ASSAULT 192] occupation and capture of territory
X occupy|annex|conquer|recapture|retake Y
X capture|seize|take|overrun|recapture|retake town|city|village|base|territory|airport|island|area|district|province|headquarters|control of|from|in|over Y
X capture|seize|take|overrun|recapture|retake town|city|village|base|territory|airport|island|area|district|province|headquarters
X seize power|control in|of|from Y
X overthrow|topple|oust|depose Y
X stage|attempt|launch coup against|in Y
X's occupation|annexation|capture|conquest of Y
X's coup against|in Y
X's overthrow|ouster of Y
+ Russia annexed Crimea. => RUS > - ASSAULT 192
+ Rebels captured the town from the Syrian army. => REB > SYR ASSAULT 192

[ASSAULT 196] ceasefire violated
X violate|break|breach ceasefire|truce|armistice with|in Y
X violate|break|breach ceasefire|truce|armistice
X's violation|breach of ceasefire|truce
+ Armenia violated the ceasefire. => ARM > - ASSAULT 196

[ASSAULT/destroy 1712 result] destruction
X destroy|demolish|raze|burn_down|torch|bulldoze house|village|home|building|bridge|mosque|church|school|hospital|pipeline|plant|statue|temple|settlement of|in Y
X destroy|demolish|raze|burn_down|torch|bulldoze house|village|home|building|bridge|mosque|church|school|hospital|pipeline|plant|statue|temple|settlement
X's destruction|demolition of house|village|home of|in Y
X set fire to Y
X set house|village|car|shop|embassy|building on fire
+ Israel demolished houses in the West Bank. => ISR > - ASSAULT 1712

[ASSAULT/unconventional 204] weapons of mass destruction
X gas|poison Y
X use chemical|biological|nerve weapon|gas|agent against|on|in Y
X use chemical|biological|nerve weapon|gas|agent
X's chemical|gas attack on|against|in Y
+ The Syrian army used chemical weapons against rebels. => SYR > REB ASSAULT 204

[ASSAULT/targeted 203] ethnic cleansing and genocide
X commit genocide|atrocity|massacre against|on|in Y
X's genocide|ethnic-cleansing against|of Y
+ The regime committed genocide against the Rohingya. => GOV > - ASSAULT 203
