# AID: material help whose benefit goes to the recipient (PLOVER manual, section AID; CAMEO 07).

[AID 070] help
X help|aid|assist Y!
X provide|give|render aid|assistance|help|relief|support to|for|in Y
X provide|give|render aid|assistance|help|relief
X give|lend Y! aid|assistance|help|support|hand
X provide|supply|furnish Y! with aid|assistance|help|relief|support
X rescue Y:hostage|captive|passenger|sailor|crew|victim|climber|miner|survivor|migrant|girl|child|people|person
X save Y:hostage|captive|passenger|sailor|crew|climber|miner|migrant
X:police|troop|force|army|soldier|military|commando|navy|officer|trooper|marine rescue|save|free|liberate|extract Y:hostage|captive|victim|child|slave|girl|schoolgirl|student|miner|worker|prisoner
X rescue Y!
X secure|win|obtain|negotiate|arrange|gain release|freedom of Y
X rescue|save Y? from Y
X come|go|rush|fly to aid|rescue|assistance|help of Y!
X send|dispatch|deploy aid|assistance|help|relief|engineer|technician|expert|specialist|firefighter|rescuer|team to|in Y
X send|dispatch Y! aid|assistance|help|relief
X treat Y:wounded|injured|patient|casualty|refugee
X resettle Y:refugee|migrant|evacuee
X build|construct|rebuild|open school|hospital|house|clinic|mosque|camp|shelter for|in Y!
X's aid|assistance|help to|for Y!
X's rescue of Y!
X's relief|rescue effort|operation|mission|team for|in|to Y
X provide|supply|donate|furnish _ to|for Y!
X provide|supply|furnish Y! with _
X donate|gift _ to Y!
X provide|give|lend|offer|contribute|share expertise|know-how|advice|technology|equipment|training|material|resource|manpower|service to|with|for Y!
Y receive|get|obtain|accept|win|secure|draw aid|assistance|help|relief|support|subsidy|bailout from|of X!
Y receive|get|obtain|accept technical|logistical|material|financial|military|economic|humanitarian aid|assistance|help|support from|of X!
X lend|give|offer helping hand to Y
X contribute|donate to fund|effort|relief|recovery|reconstruction of|in|for Y
X help|support|aid|assist reconstruction|recovery|rebuilding|development|stabilization|resettlement|integration of|in Y
X spend million|billion|$|us$|€|£|¥|euro|dollar on|for|in Y!
X invest|spend million|billion|$|us$|€|£|¥|euro|dollar|money to help|support|aid|assist Y
X extend|expand|increase|boost|double|step_up|raise|resume|restore aid|assistance|help|relief|support|funding to|for Y
X adopt|foster|educate Y:child|orphan|student
X! vaccinate|inoculate Y!
X donate Y?
X donate to Y
X assist|help|aid|support Y:victim|survivor|refugee|migrant|farmer|family|people|person|population|child|civilian|widow|orphan|resident|country|nation|community|patient|worker|returnee|pilgrim|student
X take care of Y
X host|house|shelter|accommodate|feed|resettle Y:refugee|migrant|people|person|family|evacuee|survivor
X! take_in|accept|receive|absorb|welcome Y! as|from
X take in Y:refugee|migrant|people|person|family|interpreter|child|orphan
X bring relief|help|aid|comfort to Y
X fund|finance|sponsor|subsidize|subsidise|bankroll|equip|build|rebuild|restore|repair|renovate clinic|hospital|school|project|programme|program|road|bridge|house|home|well|dam|university|library|scholarship|mosque|church|orphanage in|for Y!
X lead|mount|launch|conduct|coordinate|run rescue|relief|aid|recovery|evacuation|humanitarian|vaccination effort|operation|mission|campaign|programme|program in|for|on Y
X provide|offer|give scholarship|treatment|vaccine|care|electricity|fuel|job|transport|passage|refuge to|for Y
X share vaccine|food|medicine|equipment|resource with Y
X be donor|sponsor|supplier|backer of|to Y
X grant|extend|give line|credit|facility|scholarship|subsidy|stipend to Y
X support|back|assist|help|aid Y with|through weapon|arm|money|fund|million|billion|$|training|airstrike|troop|equipment|logistics|supply|food|doctor|grant|loan|expert|fuel|medicine|ammunition|cash
X provide|offer|give|lend|extend|deliver|supply|render logistic|logistical|technical|financial|material|medical|psychological|legal|consular|humanitarian|air support|assistance|help|aid to|for|in Y
X continue|maintain|sustain aid|assistance|help to|for Y
+ Japan provided assistance to Nepal. => JPN > NPL AID 070
+ Police rescued hostages from the rebels. => COP > REB AID 070
+ Estonia sent firefighters to Greece. => EST > GRC AID 070
+ Turkey came to the aid of Somalia. => TUR > SOM AID 070
+ Oman donated a bus to Yemen. => OMN > YEM AID 073
+ Lebanon received assistance from Kuwait. => KWT > LBN AID 070
+ Austria stepped up its aid to Jordan. => AUT > JOR AID 070
+ The French army repaired a hospital in Haiti. => FRA > HTI AID 070
+ Saudi Arabia supported the Yemeni army with weapons. => SAU > YEM AID
- The shop provided a map.
- Traffic was helped by the new road.

[AID 071] money
X lend|donate|grant|give|pay|send|transfer|disburse|contribute|allocate|channel|provide|deposit|release|advance million|billion|$|us$|€|£|¥|trillion|money|fund|loan|grant|euro|dollar|pound|yen|credit|financing|funding|cash|dirham|riyal|yuan|rouble|ruble|franc|crown|compensation|reparation|subsidy|budget|tranche to|for|in Y
X lend|donate|grant|give|pay|send Y! million|billion|$|us$|€|£|¥|trillion|money|fund|loan|grant|euro|dollar|pound|yen|credit|cash|compensation|reparation
X provide|supply|grant Y! with million|billion|$|us$|€|£|¥|money|fund|loan|credit|grant|financing
X forgive|cancel|write_off|waive|relieve|restructure|reschedule debt|loan|arrears of|for|to|by Y
X forgive|cancel|write_off|waive Y! debt
X forgive|cancel|write_off|waive|restructure|reschedule debt|loan|arrears
X provide|give|send|lend|donate|grant|disburse|allocate million|billion|$|us$|€|£|¥|euro|dollar|pound in|of|as aid|assistance|relief|help|loan|grant|support|credit to|for Y
X bail_out Y!
X finance|fund|bankroll|subsidize|subsidise|underwrite Y!
X provide|give|grant|approve|extend|offer economic|financial|monetary|development|budget|budgetary|technical aid|assistance|help|support to|for|in Y
X resume|restore|reinstate|unfreeze aid|funding|assistance|payment|loan to|for Y
X pay indemnity|ransom to|for Y
X raise million|billion|$|us$|€|£|¥|money|fund for Y!
X provide|extend bailout|bridging|bridge|soft loan|package to|for Y
X's loan|grant|donation|bailout|funding|credit|reparation|compensation to|for Y!
X's economic|financial|development|budget|technical aid|assistance|help|support to|for|of|in Y!
X's debt relief|forgiveness|cancellation for|to Y!
Y receive|get|obtain|accept|win|secure|borrow million|billion|$|us$|€|£|¥|money|fund|loan|grant|euro|dollar|pound|credit|funding|donation|tranche from|of X!
X spend|invest million|billion|$|us$|€|£|¥|euro|dollar to help|rebuild|support in|of Y
X buy|purchase debt|bond of Y
X guarantee loan|debt|bond of|for|to Y
X pour|pump|inject|plough|plow|funnel|sink million|billion|$|us$|€|£|¥|euro|dollar|money|fund|cash|aid into|to Y
X prop_up Y!
X earmark|allot|set_aside|budget million|billion|$|us$|€|£|¥|euro|dollar|franc|money for|to Y
+ The IMF gave two billion dollars to Pakistan. => IGO > PAK AID 071
+ Norway resumed payments to Malawi. => NOR > MWI AID 071
+ Germany cancelled the debt of Mali. => DEU > MLI AID 071
+ Qatar gave Lebanon ten million dollars. => QAT > LBN AID 071
+ The European Union lends €225 million to Kenya. => IGO > KEN AID 071
+ Malawi received a loan from China. => CHN > MWI AID 071
+ Qatar pumped billions into Lebanon. => QAT > LBN AID 071
- The money paid for a new roof.

[AID 072] military help
X! arm|equip Y!
X train Y:troop|soldier|army|force|police|officer|pilot|rebel|fighter|guard|recruit|militia|unit|personnel|insurgent|militant|commando|navy|military|cadet|battalion|brigade|peacekeeper
X supply|provide|send|deliver|ship|give|donate|transfer|smuggle|export weapon|weaponry|arm|ammunition|missile|tank|rocket|drone|rifle|munition|howitzer|artillery|jet|helicopter|shell|vehicle|launcher|system|mine|ammo|armor|armour|battery|radar|warplane|aircraft|carrier|mortar|grenade|gun to|for Y
X supply|provide|arm|equip|furnish Y! with weapon|weaponry|arm|ammunition|missile|tank|rocket|drone|training|equipment|munition|artillery|jet|helicopter|explosive
X give|send|supply|provide Y! weapon|weaponry|arm|ammunition|missile|training|tank|drone|rocket|rifle|jet|helicopter
X supply|provide|send|deliver|ship|donate weapon|weaponry|arm|ammunition|missile|tank|rocket|drone|munition|howitzer|artillery
X supply|provide|send|deliver|give|donate|offer|lend military|lethal|security|defence|defense|logistical|air|training aid|assistance|support|equipment|training|cover|vehicle|supply|help to|for|in Y
X send|deploy|dispatch adviser|advisor|trainer|instructor|mercenary|commando|ranger to|in Y
X provide|give training to|for Y!
X's military|lethal|security|defence|defense|nonlethal|arms aid|assistance|support|training|help|supply to|for|of Y!
X's delivery|shipment|supply|transfer|provision of weapon|weaponry|arm|tank|ammunition|missile|rocket|drone|munition to Y!
X's training|arming of Y!
X's arms|weapons|weapon delivery|shipment|supply|transfer to Y!
X's support for|of Y:militia|militant|rebel|insurgent|fighter|group
X provide|give|send|donate|disburse|allocate|sell million|billion|$|us$|€|£|¥|euro|dollar|pound in|of military|security|lethal|defence|defense aid|assistance|help|equipment to|for Y
X arm|equip|train|bankroll|finance|supply Y:militia|rebel|fighter|insurgent|militant|separatist|group|faction|tribe|guerrilla
X send|supply|smuggle|ship|provide arm|weapon|weaponry|ammunition|munition into|for|via Y
X supply|provide|send _ of|with weapon|ammunition|arm to|for Y
X support|back|sponsor Y:militia|rebel|militant|insurgent|fighter|separatist|guerrilla|paramilitary|warlord|mercenary|jihadist
X fight|battle alongside|beside Y
X provide|give|lend air|military|naval|artillery|intelligence|logistical cover|support|backup|backing to|for Y
X send|deploy|dispatch adviser|advisor|instructor|trainer|engineer|technician to|for Y
+ Iran supplied missiles to the Syrian army. => IRN > SYR AID 072
+ The United States is training the Iraqi army. => USA > IRQ AID 072
+ Norway sent Ukraine tanks. => NOR > UKR AID 072
+ Spain sent military advisers to Mali. => ESP > MLI AID 072
+ Algeria is arming Malian rebels. => DZA > MLI AID 072
+ Sudan backed Chadian rebels. => SDN > TCD AID 072
- The coach trained the team.

[AID 073] humanitarian help
X send|deliver|airlift|provide|distribute|supply|donate|give|ship|bring|offer|hand_out|hand_over|parachute|truck|airdrop|drop food|foodstuff|medicine|tent|relief|water|blanket|vaccine|doctor|nurse|medic|supply|shelter|rice|wheat|flour|grain|kit|mask|ventilator|oxygen|dose|ration|parcel|clothing|medication|generator|meal|milk|convoy|shipment|consignment|tonne|ton|cargo|planeload|truckload to|in|for|from Y
X send|give|donate|supply|provide Y! food|medicine|tent|relief|water|blanket|vaccine|doctor|supply|rice|wheat|flour|grain|mask|ventilator|oxygen|dose|equipment
X supply|provide Y! with food|medicine|tent|water|blanket|vaccine|doctor|rice|wheat|flour|grain|mask|ventilator|oxygen|dose|shelter
X feed|shelter|house Y!
X evacuate Y!
X evacuate Y:people|person|resident|villager|family|patient|survivor|population|inhabitant|child
X evacuate|airlift Y! from|to Y
X deliver|distribute|airlift|provide|send|give|donate|bring|supply|offer humanitarian|relief|food|medical|emergency|disaster|flood|earthquake|refugee aid|supply|assistance|help|relief|support|equipment|team|care|convoy|rescuer to|in|for Y
X deliver|distribute|airlift humanitarian|relief|food|medical|emergency aid|supply|assistance|help
X send|dispatch|deploy medical|rescue|relief|humanitarian|disaster|search|aid team|worker|ship|plane|aircraft|convoy|personnel|crew|expert|vessel|flight to|in Y
X set_up|build|open|establish camp|hospital|shelter|clinic for|in Y!
X's humanitarian|relief|food|medical|emergency|disaster|famine aid|supply|assistance|help|relief|convoy|shipment|delivery to|for|in Y!
X's donation|shipment|delivery|consignment of food|medicine|vaccine|rice|wheat|grain|supply|aid to Y!
X's evacuation|airlift of Y!
X provide|give|send|donate|disburse|allocate million|billion|$|us$|€|£|¥|euro|dollar|pound in|of humanitarian|emergency|relief|food|medical|disaster aid|assistance|help|supply to|for Y
X provide|deliver|distribute|supply|bring|send|donate basic|essential|vital|urgent|emergency|medical|school|winter|shelter supply|material|good|item|need|kit|equipment|aid|service to|for|in Y
X provide|deliver|distribute|supply|bring|send|donate|airlift|ship blanket|generator|clothes|shoe|stove|mattress|toy|book|seed|fertilizer|bread|salt|sugar|fuel|diesel|ambulance|bed|drug|insulin|antibiotic|respirator|test|bus|truck|vehicle|boat|pump|tool|brick|container|toilet|filter|soap to|for|in Y
X save|treat|care|feed|shelter thousand|million|hundred|dozen of|in|from Y
X send|dispatch|deploy|fly medical|humanitarian|relief|rescue|field brigade|unit|staff|mission|hospital|delegation|convoy|volunteer|equipment|supply to|in|into Y
X send|dispatch|fly doctor|nurse|medic|paramedic|rescuer|firefighter|psychologist to|into Y
X treat wounded|patient|victim|injured|survivor in|from|of Y
+ The Red Cross delivered food to Yemen. => NGO > YEM AID 073
+ India donated vaccines to Bhutan. => IND > BTN AID 073
+ Poland sent a rescue team to Turkey. => POL > TUR AID 073
+ Serbia supplied blankets to Albania. => SRB > ALB AID 073
+ Cuba sent a medical brigade to Italy. => CUB > ITA AID 073
- The waiter brought water to the table.

[AID 074] protection and peacekeeping
X send|deploy|dispatch|contribute|provide|station peacekeeper|monitor|observer|inspector|policeman to|in|for Y
X send|deploy|dispatch peacekeeping|monitoring|observer|police|stabilisation|stabilization|UN|peace force|mission|troop|contingent|team|battalion|unit|soldier to|in Y
X send|deploy|dispatch|contribute|provide troop|soldier|police|personnel|contingent to|for|in mission|operation|peacekeeping
X:peacekeeper|peacekeepers arrive|deploy|serve|land|patrol in|at|to Y
X send|deploy|dispatch|contribute Y:troop|soldier|platoon|battalion|contingent|personnel|force|police on|for|as|to|in peacekeeping|stabilisation|stabilization mission|force|operation
X send|deploy|dispatch Y:troop|soldier|platoon|battalion|contingent|personnel|force|police as peacekeeper
X! protect|guard|escort|safeguard|shield Y!
X protect|guard|escort|safeguard|shield civilian|convoy|shipping|refugee
X provide|give|offer protection|security|escort to|for Y!
X provide|give|offer Y! protection|security|escort
X's deployment of peacekeeper|monitor|observer to|in Y
X's peacekeeping|observer|monitoring mission|force|operation to|in Y!
X's protection of Y!
X participate|serve|take|join|contribute part|soldier|troop in|to peacekeeping|stabilisation|stabilization|nato|un mission|operation|force|effort in|of|to Y
X participate in peacekeeping|stabilisation|stabilization|monitoring|observer mission|operation|force|effort in|of|to Y
X extend|renew|prolong|strengthen|expand|reinforce|increase mandate|mission|force|presence|contingent of|in peacekeeper|peacekeeping|observer|monitor|unifil|minusma in|to|for Y?
X extend|renew|prolong|strengthen|expand|reinforce peacekeeping|observer|monitoring|stabilisation|stabilization|un mission|force|operation|mandate|presence in|for|of Y
X lead|run|command peacekeeping|stabilisation|stabilization|monitoring|observer mission|operation|force in Y
X escort|guard|protect|accompany convoy|ship|tanker|vessel|shipping of|from|to|in|for Y
X:troop|soldier|force|contingent|battalion|police serve|patrol|deploy|arrive in|at|with Y as|with|under peacekeeper|unifil|mission|mandate
X serve in|with peacekeeper|unifil|mission of|in Y?
X send|deploy|dispatch troop|soldier|force|police|warship|aircraft|jet to protect|defend|help|assist|guard|secure|evacuate Y
X train|advise|assist Y:army|police|force|troop|soldier|coastguard
X patrol border|coast|airspace of|for Y
X guarantee|ensure security|safety of Y
+ The African Union sent peacekeepers to Somalia. => IGO > SOM AID 074
+ Ghana deployed a peacekeeping battalion in Lebanon. => GHA > LBN AID 074
+ Irish soldiers participated in a peacekeeping mission in Liberia. => IRL > ? AID 074
+ Portugal renewed its peacekeeping mission in Mali. => PRT > MLI AID 074
- The hedge protects the garden.

[AID 075] asylum, refuge
X grant|give|offer asylum|refuge|sanctuary|citizenship|shelter|haven|amparo to Y
X grant|give|offer Y! asylum|refuge|sanctuary|citizenship|residency
X accept|admit|welcome|take_in|receive|absorb|host|shelter|harbor|harbour|resettle Y:refugee|migrant|seeker|exile|evacuee|defector|dissident|displaced|orphan
X accept|admit|take_in|receive|absorb refugee|migrant|seeker|evacuee|defector from Y
X open border|door to|for refugee|migrant
X grant|give|offer refugee|protected status|protection to Y
X grant Y! refugee status
X's asylum|refuge to|for Y!
X! admit|absorb Y!
X offer|give|grant home|haven|sanctuary|shelter|residence|citizenship|visa|passport to Y
X reunite|resettle Y!
X open door|gate to|for Y
+ Ecuador granted asylum to the activist. => ECU > ECU AID 075
+ Uganda took in refugees. => UGA > ? AID 075
+ Canada accepted refugees from Syria. => CAN > ? AID 075
+ Uganda admitted Sudanese women. => UGA > SDN AID 075
