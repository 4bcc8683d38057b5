# COOPERATE: mutual material cooperation (PLOVER manual, section COOPERATE; CAMEO 06).

[COOPERATE 060 mutual] cooperation
X cooperate|collaborate with Y
X cooperate|collaborate
X work with|alongside Y!
X work|act|operate together|jointly|closely with Y
X work|act|operate together|jointly
X join|combine force|hand|effort with Y
X join force|hand
X team_up|link_up|partner|pair_up with Y
X act in concert with Y!
X build|construct|develop|operate|run jointly with Y!
X coordinate|co-ordinate with Y!
X strengthen|increase|expand|boost|enhance|deepen|resume|intensify|step_up|broaden|promote cooperation|collaboration|co-operation|partnership|coordination with|between Y
X strengthen|increase|expand|boost|enhance|deepen|resume|intensify|step_up|broaden|promote cooperation|collaboration|co-operation|coordination
X's cooperation|collaboration|partnership|co-operation with Y
cooperation|collaboration|partnership|co-operation between X!
X's joint project|venture|effort|mission|programme|program|operation|task with Y
X launch|begin|start|open|undertake joint project|venture|mission|programme|program with Y
X launch|begin|start|open|undertake joint project|venture|mission|programme|program
X hand_over building|site|vehicle|station|equipment to Y!
+ Kenya cooperates with Uganda. => KEN > UGA COOPERATE 060
+ Austria and Slovenia stepped up cooperation. => AUT, SVN COOPERATE 060
+ The Uruguayan government teamed up with Paraguay. => URY > PRY COOPERATE 060

[COOPERATE 061 mutual] trade and economic exchange
X trade with Y!
X do business with Y!
X expand|resume|increase|boost|reopen|restart|open|liberalize|liberalise|restore|normalize|normalise|facilitate trade|investment|export|import|commerce with|to|in|from|between Y
X expand|resume|increase|boost|reopen|restart|restore|liberalize|liberalise trade|commerce
X! invest in Y
X invest million|billion|$|us$|€|£|¥|money in Y
X export|ship|sell|supply|deliver|pump|provide oil|gas|grain|wheat|good|electricity|power|coal|fuel|uranium|water|product|petrol|gasoline|car|aircraft|plane|train|satellite|reactor to Y!
X export|ship|sell|supply Y! with oil|gas|grain|wheat|electricity|power|coal|fuel|water
X! export|ship|sell to Y!
X! buy|purchase|import|order oil|gas|grain|wheat|good|food|electricity|coal|fuel|aircraft|plane|product|beef|meat|jet|share|vaccine from Y!
X! import from Y!
X resume|restart|restore|increase|open|launch|begin|start flight|service|shipment|delivery|supply|transit|export|import|pipeline to|from|with|between Y!
X resume|restart|restore flight|rail|shipment|trade
X award|grant|give contract|concession|licence|license to Y!
X win|land|secure contract|concession from|with|in Y!
X sign free-trade|trade|commercial|oil|gas|energy|economic|investment agreement|accord|deal|contract|pact with Y
X build|construct|finance|lay pipeline|railway|plant|reactor|road|bridge|port|dam|highway|plant with|for|to Y
X lend_out|lease port|land|aircraft|base|island to|from Y!
X cut|lower|reduce|scrap|abolish|eliminate tariff|duty|barrier on|for|with|from Y!
X open|reopen market to Y!
X's trade|commerce with Y!
X's investment in Y
X's flight|export|import|visa|service|shipment to|from|with|for Y!
X's export|import|sale|supply|shipment|delivery of oil|gas|grain|wheat|electricity|fuel|coal|good to Y
X's trade|economic|energy|commercial cooperation|exchange|tie|relation with Y
trade|commerce between X!
flight|shipment between X!
X invest million|billion|$|us$|€|£|¥|euro|dollar|rouble|yuan in|into Y
+ Iran sold oil to China. => IRN > CHN COOPERATE 061
+ The Hungarian government bought gas from Algeria. => HUN > DZA COOPERATE 061
+ Ethiopia resumed trade with Eritrea. => ETH > ERI COOPERATE 061
- The shop sold oil.
- Shoppers trade jokes.

[COOPERATE 062 mutual] joint military activity, arms trade
X conduct|hold|stage|begin|launch|start|carry_out|undertake|kick_off|perform|open|conclude|end|finish|plan joint|military|naval|air|combined|trilateral|bilateral|multinational exercise|drill|manoeuvre|maneuver|patrol|wargame|game|training with Y!
X conduct|hold|stage|begin|launch|start|carry_out|undertake|kick_off|perform|open|conclude|finish joint|combined|trilateral|bilateral|multinational exercise|drill|manoeuvre|maneuver|patrol|wargame
X conduct|hold|stage|begin|launch|start|carry_out|undertake|kick_off|perform|open|conclude|finish war game with Y!
X conduct|hold|stage|begin|launch|start|carry_out|undertake|kick_off|perform|open|conclude|finish|commence joint|combined|trilateral|bilateral|multinational exercise|drill|manoeuvre|maneuver|patrol|game|training in|near|off|on|at|around|along|over sea|ocean|gulf|water|waters|peninsula|strait|desert|region|area|province|coast|island|bay|border|mediterranean|atlantic|pacific|baltic|arctic
X's joint|combined|trilateral|bilateral|multinational|military|naval|annual exercise|drill|manoeuvre|maneuver|patrol|game with Y!
X join|attend|observe exercise|drill|manoeuvre|maneuver|patrol with Y!
X patrol|train|drill|exercise|fight|serve|deploy alongside|with Y!
joint|combined|trilateral|bilateral exercise|drill|manoeuvre|maneuver|patrol between|of|by|involving X
X sell weapon|arm|jet|missile|tank|fighter|helicopter|submarine|warship|frigate|drone|radar|battery to Y!
X sell Y! weapon|arm|jet|missile|tank|fighter|helicopter|submarine|warship|frigate|drone|radar
X buy|purchase|acquire|order|procure weapon|arm|jet|missile|tank|fighter|helicopter|submarine|warship|frigate|drone|radar|rifle from Y!
X deploy|station|base|send|dispatch missile|battery|radar|aircraft|jet|bomber in|to Y! in support|defence|defense
X host|base|accept base|troop|missile|radar of|from Y!
X offer|grant|give|lease base|airspace|facility to|for Y!
X share|lend base|airspace with|to Y!
X's arms|weapon|weapons|missile|tank|jet|military sale|deal|export to|with Y!
X's sale of weapon|arm|jet|missile|tank|fighter|helicopter|submarine|warship|frigate|drone to Y!
X's military|defence|defense|security cooperation|tie|partnership|alliance|pact|relation with Y!
military|defence|defense|security cooperation between X
+ Russia and China held joint naval exercises. => RUS, CHN COOPERATE 062
+ Egypt began a joint exercise with Jordan. => EGY > JOR COOPERATE 062
+ Sweden sold fighter jets to Thailand. => SWE > THA COOPERATE 062
+ The Moroccan army bought drones from Turkey. => MAR > TUR COOPERATE 062
- The athletes train with weights.

[COOPERATE 063] judicial cooperation
X extradite Y! to Y
X extradite Y
X extradite|surrender|hand_over|transfer|deliver|turn_over suspect|fugitive|national|citizen|accused|convict|gangster|criminal to Y!
X approve|authorize|authorise|order|grant|permit|allow extradition of Y
X approve|authorize|authorise|order|grant|permit|allow extradition to Y
X help|aid|assist|join investigation|probe|inquiry|police in|of Y!
X's extradition of|to Y!
extradition of Y! to|by|from X
X's judicial|legal|police cooperation|assistance with|to Y!
+ Spain extradited the suspect to Morocco. => ESP > MAR COOPERATE 063
+ Ireland approved the extradition of a Lithuanian. => IRL > LTU COOPERATE 063

[COOPERATE 064] intelligence and information
X share|exchange intelligence|information|data|evidence|secret|finding|technology|know-how|expertise|list|document with Y!
X exchange|share|swap intelligence|information|data|list|evidence
X pass|hand_over|provide|give|supply|submit|transmit|turn_over|leak intelligence|information|evidence|data|recording|document|file|list to|with Y!
X give|provide|supply Y! intelligence|information|evidence|data|access
X provide|supply Y! with intelligence|information|evidence|data
X tip_off Y!
X brief Y! on|about Y
X's intelligence|information sharing|exchange|cooperation with Y!
intelligence|information sharing|exchange|cooperation between X
+ The Latvian government shared intelligence with Ukraine. => LVA > UKR COOPERATE 064
+ Belgium gave evidence to the Dutch police. => BEL > NLD COOPERATE 064
+ India and Pakistan exchanged lists. => IND, PAK COOPERATE 064
