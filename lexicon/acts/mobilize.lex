# MOBILIZE: military and police moves short of force (PLOVER manual, section MOBILIZE; CAMEO 15).

[MOBILIZE/troops 154] troops and weapons moved
X mobilize|mobilise|amass|mass|muster troop|force|soldier|army|reservist|tank|fighter along|at|near|against|on|in Y
X mobilize|mobilise|amass|mass|muster troop|force|soldier|army|reservist|tank|fighter
X deploy|send|dispatch|move|station|redeploy troop|force|soldier|warship|carrier|tank|army|fighter|jet|battalion|unit|missile|bomber|marine|navy to|in|near|along|against|at|on|into Y
X deploy|send|dispatch|move|station|redeploy troop|force|soldier|warship|carrier|tank|fighter|jet|battalion|missile|bomber|marine
X reinforce|build_up troop|force|presence near|along|in|on Y
X call_up reservist
X's deployment|buildup|mobilization of troop|force|missile near|along|in|on|to Y
X's troop|military|naval deployment|buildup|mobilization near|along|in|on|to Y
+ Ethiopia massed troops along the border with Eritrea. => ETH > - MOBILIZE 154
+ Australia deployed soldiers to Fiji. => AUS > FJI MOBILIZE 154

[MOBILIZE/weapons 150] shows of force
X test|fire|launch|test-fire missile|rocket|weapon|torpedo
X test-fire|test-launch missile
X conduct|hold|stage|begin|launch exercise|drill|manoeuvre|maneuver|war-game near|off|in Y
X conduct|hold|stage|begin|launch exercise|drill|manoeuvre|maneuver|war-game
X conduct|carry_out nuclear|missile|weapon test
X fly over|near Y
X's missile|nuclear|weapon test|launch
X's military|naval exercise|drill near|in Y
X parade missile|tank|weapon
+ North Korea tested a missile on Sunday. => PRK > - MOBILIZE 150
+ India held naval exercises. => IND > - MOBILIZE 150

[MOBILIZE 152] alert raised
X put|place army|force|troop|military|navy on alert
X raise alert|readiness|threat-level
X go on alert
+ Poland put its army on alert. => POL > - MOBILIZE 152

[MOBILIZE/police 153] police moved
X deploy|send|dispatch police|officer|guard to|in|at|around Y
X deploy|send|dispatch police|officer|guard
X step_up|tighten|beef_up security at|in|around|along Y
X step_up|tighten|beef_up security
+ France deployed police to Marseille. => FRA > - MOBILIZE 153
