# MOBILIZE: military and police moves short of force (PLOVER manual, section MOBILIZE; CAMEO 15).

[MOBILIZE/troops 154] troops moved
X mobilize|mobilise|mobilising|amass|mass|muster|concentrate|assemble|build_up|gather troop|force|soldier|army|reservist|personnel|militia|marine|unit|man|military along|at|near|against|on|in|for|around|to Y
X mobilize|mobilise|mobilising|amass|mass|muster|concentrate|build_up|call_up Y:troop|force|soldier|army|reservist|personnel|reserve|guard|military|conscript
X deploy|send|dispatch|move|station|redeploy|rush|order|commit|reposition|post|transfer|airlift troop|force|soldier|army|battalion|unit|marine|navy|brigade|commando|paratrooper|reinforcement|regiment|contingent|division|personnel|reservist|military|peacekeeper|serviceman to|in|near|along|against|at|on|into|across|around|toward|towards Y
X deploy|send|dispatch|redeploy|station|rush|airlift|reposition Y:troop|force|soldier|army|battalion|marine|brigade|commando|paratrooper|reinforcement|regiment|contingent|military|personnel|reservist|serviceman
X deploy|send|dispatch|redeploy|station more|additional|extra|ground|special|combat|thousand|hundred|national troop|force|soldier|unit|guard|personnel to|in|near|along|against|at|on|into|across Y
X reinforce|bolster|strengthen|increase|boost|build_up|expand|beef_up|intensify troop|force|presence|garrison|defence|defense|deployment near|along|in|on|at|around Y
X reinforce|bolster|strengthen|increase|boost|build_up|expand|beef_up military|troop|naval|armed presence|level|force|strength|deployment|capability near|along|in|on|at|around Y?
X call_up|activate|mobilize|mobilise reservist|reserve|guard|conscript
X order|declare|announce|begin mobilization|mobilisation|conscription|draft|call-up of|against|in Y?
X order|declare|announce|begin partial|general|full|military|national mobilization|mobilisation|conscription|draft of|against|in Y?
X increase|raise number of troop|soldier|force
X's deployment|buildup|build-up|mobilization|mobilisation|massing of troop|force|soldier near|along|in|on|to|at Y
X's troop|military|naval|force deployment|buildup|build-up|mobilization|movement|presence near|along|in|on|to|at Y!
+ Ethiopia massed troops along the border with Eritrea. => ETH > ? MOBILIZE 154
+ Australia deployed soldiers to Fiji. => AUS > FJI MOBILIZE 154
- The company deployed its software in Spain.

[MOBILIZE/weapons 154] weapons, ships and aircraft moved
X deploy|send|dispatch|move|station|redeploy|position|order|install|place|base warship|ship|carrier|tank|fighter|jet|missile|bomber|submarine|frigate|destroyer|fleet|aircraft|helicopter|warplane|artillery|launcher|drone|battery|gunship|flotilla|radar to|in|into|near|along|against|at|on|across|around|through|toward|towards|off Y
X deploy|send|dispatch|move aircraft|naval|military|war|fighter|guided-missile|missile|patrol|coast|amphibious|nuclear|attack|strike carrier|ship|vessel|jet|group|destroyer|boat|plane|submarine|fleet|guard|helicopter to|in|into|near|along|against|at|on|across|around|through|toward|towards|off Y
X deploy|dispatch|station|redeploy|position|install Y:warship|carrier|tank|missile|bomber|submarine|frigate|destroyer|fleet|warplane|artillery|launcher|battery|gunship
X deploy|send|dispatch|station|install missile|air|anti-aircraft|fighter|patriot|naval|anti-missile defence|defense|system|jet|battery|ship|plane|aircraft to|in|near|along|on|at Y?
X scramble Y:jet|fighter|aircraft|plane|warplane|helicopter
X scramble jet|fighter|aircraft|plane|warplane against|over|near|after Y?
X's deployment of warship|tank|missile|bomber|jet|carrier|submarine|system near|along|in|on|to Y
+ Turkey sent warships to Libya. => TUR > LBY MOBILIZE 154
+ Japan scrambled jets. => JPN > ? MOBILIZE 154

[MOBILIZE/weapons 150] shows of force
X fire|launch|test|test-fire missile|rocket|projectile|torpedo|icbm into|toward|towards|over|in|off sea|ocean|water|coast|gulf|strait
X test|fire|launch|test-fire|test-launch missile|torpedo|icbm|interceptor|projectile|warhead over|into|toward|towards|off|near Y?
X test|fire|launch|test-fire|test-launch ballistic|cruise|nuclear|hypersonic|short-range|medium-range|long-range|intercontinental|anti-ship|surface-to-air missile|weapon|device|warhead|bomb over|into|toward|towards|off|near Y?
X conduct|hold|stage|begin|launch|carry_out|start|perform exercise|drill|manoeuvre|maneuver|war-game|wargame near|off|in|around|along|at|on|over Y?
X conduct|hold|stage|begin|launch|carry_out|start|perform military|naval|live-fire|air|army|war|amphibious|large-scale|snap|massive|missile exercise|drill|manoeuvre|maneuver|game|parade|patrol|training near|off|in|around|along|at|on|over Y?
X conduct|carry_out|hold|perform nuclear|missile|weapon|rocket|underground|successful|bomb test|launch|explosion
X conduct|carry_out test of missile|weapon|bomb|rocket
X detonate nuclear|atomic|hydrogen bomb|device|weapon
X fly warplane|jet|bomber|aircraft|drone|fighter over|near|around|into Y
X send warplane|jet|bomber|aircraft|fighter|ship over|through|around Y
X sail warship|ship|destroyer|carrier through|near|around|in Y
X:warship|bomber|destroyer|warplane|submarine|jet|fighter|carrier|vessel fly|sail|pass|enter|transit|circle over|near|through|into|around Y!
X cross median|demarcation|ceasefire|control|green line of|in|into|with Y?
X:jet|warplane|aircraft|fighter|bomber|drone|ship|vessel|troop|force|soldier|tank|plane cross|violate|breach border|line|frontier of|into|in|with Y
X parade|display|showcase|unveil Y:missile|tank|weapon|weaponry|bomber|submarine|warplane
X buzz|shadow|intercept Y:plane|aircraft|jet|bomber|ship|warship|destroyer|warplane|drone|fighter
X's missile|nuclear|weapon|rocket|bomb test|launch|firing over|near|in|into|toward|of Y?
X's missile test|launch over|near|in Y?
X's military|naval|live-fire|air|army exercise|drill|manoeuvre|maneuver|parade near|in|off|around Y
+ North Korea tested a missile on Sunday. => PRK > - MOBILIZE 150
+ India held naval exercises. => IND > - MOBILIZE 150
- India launched a satellite.
- The village school in Japan has a drill for fires.

[none] tests, parades and launches of other things
X test|fire|launch Y:satellite|product|vaccine|drug|software|car|app|website|campaign|initiative|service|programme|program
X test|launch satellite|vaccine|spacecraft
X hold|conduct|stage fire|earthquake|evacuation|tsunami|school|rescue|emergency drill|exercise|parade in|at|near|for Y?
X hold|stage fashion|pride|victory|christmas|carnival|easter|gay|thanksgiving parade|march|show in|at|through Y?
X deploy software|technology|vaccine|app|network|tactic|strategy|sensor|satellite|robot|probe in|on|to|at|for Y?
X test|launch Y:patience|resolve|limit
X's satellite|space|product|book|rocket launch|test of|in|from Y?
- India launched a satellite on Friday.
- The school held a fire drill in Japan.

[MOBILIZE/troops 152] military alert
X put|place Y:army|force|troop|military|navy|unit|soldier|jet|military|reservist on alert|standby|footing
X put|place army|force|troop|military|navy|unit|soldier on high|combat|full|war alert|readiness|footing
X put|place Y on alert
X put|place Y on high|maximum|full|combat|military alert|readiness
X raise|increase|heighten military|combat|army|nuclear alert|readiness|preparedness
X raise alert|readiness|alertness
X go|be|remain|stay|stand on high|full|military|maximum|heightened|combat alert|standby
X remain|stay|stand on alert|standby in|along|at|near Y?
X remain|stay|stand on alert|standby
+ Poland put its army on alert. => POL > - MOBILIZE 152

[MOBILIZE/police 151] police alert
X raise|increase|heighten terror|terrorism|security|threat|national alert|level|threat
X raise|increase threat|security level
X put|place police|security on alert
X put|place police|security on high alert
+ Belgium raised its terror alert level. => BEL > - MOBILIZE 151

[MOBILIZE/police 153] police moved
X deploy|send|dispatch|station|mobilize|mobilise|rush police|policeman|officer|guard|gendarme|agent to|in|at|around|on|across|along|near Y
X deploy|dispatch|mobilize|mobilise Y:police|policeman|gendarme|officer
X deploy|send|dispatch|mobilize riot|federal|extra|additional|security|more|armed police|officer|agent|force|guard|personnel to|in|at|around|on|across Y?
X step_up|tighten|beef_up|boost|increase|heighten|strengthen|bolster|reinforce security at|in|around|along|on|across|for|near Y?
X step_up|tighten|beef_up|boost|increase|heighten|strengthen|bolster|reinforce border|airport|police security|control|patrol|presence at|in|around|along|on|across|near|with Y?
X step_up|increase patrol in|along|on|around|near Y
+ France deployed police to Marseille. => FRA > ? MOBILIZE 153

[MOBILIZE/militia 154] armed groups
X form|raise|recruit|mobilize militia|paramilitary|fighter|volunteer|mercenary in|against|to|for Y?
X recruit fighter|mercenary|volunteer|soldier|child
X set_up|establish military|naval|air base|outpost in|on|near|at Y
X build|construct|expand military|naval|air|missile base|facility|outpost|site|installation in|on|near|at Y?
X fortify|militarize|militarise Y:border|island|position|frontier
+ Sudan raised a militia. => SDN > ? MOBILIZE 154
