# PROTEST: demonstrations and other collective dissent (PLOVER manual, section PROTEST; CAMEO 14).

[PROTEST/demo 141] demonstrations
X protest|demonstrate against|at|over|outside Y
X protest|demonstrate
X protest Y
X march|rally against|on|to Y
X march|rally
X take to street
X stage|hold|organize|organise rally|demonstration|protest|march|sit-in|vigil against|outside|at|over|in Y
X stage|hold|organize|organise rally|demonstration|protest|march|sit-in|vigil
X's demonstration|protest|rally|march against|outside|at|over Y
demonstration|protest|rally|march|sit-in by X against|outside|at|over Y
X gather outside|against Y
X burn flag|effigy|portrait|image of Y
+ Thousands of students protested against the Serbian government. => EDU > SRB PROTEST 141
+ Farmers marched on Brussels. => - PROTEST 141
- The rally driver won in Finland.

[PROTEST/strike 143] strikes
X strike over|against Y
X go on strike
X go on strike against Y
X stage|hold|begin|launch|call strike|walkout|stoppage against|at|over|in Y
X stage|hold|begin|launch|call strike|walkout|stoppage
X walk_out
X's strike|walkout against|over|at Y
+ Italian railway workers went on strike. => ITA > - PROTEST 143

[PROTEST/boycott 143] boycotts
X boycott Y
X boycott election|vote|referendum|session|game
X's boycott of Y
+ The opposition boycotted the election. => OPP > - PROTEST 143

[PROTEST/hunger 142] hunger strikes
X go on hunger strike
X begin|start|stage|launch|continue hunger strike
X's hunger strike
+ Palestinian prisoners began a hunger strike. => PSE > - PROTEST 142

[PROTEST/obstruct 144] blocking
X block|blockade|barricade|obstruct road|highway|street|bridge|border|port|railway|entrance|traffic|airport in|of|to|near Y
X block|blockade|barricade|obstruct road|highway|street|bridge|border|port|railway|entrance|traffic|airport
X occupy square|building|university|ministry|parliament|plant|factory
+ Bolivian miners blocked the road. => BOL > - PROTEST 144

[PROTEST/riot 145] riots
X riot
X clash with police
X loot|vandalize|vandalise|ransack|torch shop|store|building|car|embassy|office|bus
X storm parliament|embassy|building|palace|capitol|consulate of|in Y
X throw|hurl stone|rock|petrol-bomb|bottle at Y
X's riot in|against Y
riot by X
+ Football fans rioted in Serbia. => - PROTEST 145
