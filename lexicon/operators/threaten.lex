# Operators of threat: a threatened act is THREATEN, and its mode is what is threatened (PLOVER manual, section THREATEN;
# CAMEO 13).

[operator threaten] threatening, and warning somebody to his face
X threaten|menace to ACT
X threaten ACT
X threaten that ACT
X threaten Y with ACT
X warn|caution Y! that|of|about|against|over ACT
X warn|caution against ACT
X reserve right to ACT
X make threat to ACT
X make threat of ACT
X's threat to|of|that ACT
X's warning against|that ACT
X raise spectre|specter of ACT
CONSULT => keep
AGREE => keep
AID => keep
SUPPORT => keep
COOPERATE => keep
CONCEDE => keep
RETREAT => THREATEN 130
REQUEST => keep
REJECT => THREATEN/relations 134
128 => THREATEN 131
129 => THREATEN 131
ACCUSE => THREATEN 130
115 => THREATEN 130
THREATEN => keep
PROTEST => THREATEN 133
SANCTION => THREATEN 131
161 => THREATEN/relations 1313
162 => THREATEN/relations 1311
163 => THREATEN/restrict 1312
164 => THREATEN/relations 134
165 => THREATEN/relations 135
166 => THREATEN/expel 136
116 => THREATEN/arrest 137
MOBILIZE => THREATEN/violence 138
COERCE => THREATEN/restrict 132
1721 => THREATEN/restrict 1321
1723 => THREATEN/restrict 1323
1724 => THREATEN/restrict 1324
173 => THREATEN/arrest 137
174 => THREATEN/expel 132
191 => THREATEN/restrict 1381
ASSAULT => THREATEN/violence 138
175 => THREATEN/violence 137
183 => THREATEN/violence 1383
181 => THREATEN/violence 1383
192 => THREATEN/territory 1382
204 => THREATEN/violence 1385
+ Turkey threatened to attack Kurdish fighters in Syria. => TUR > ? THREATEN 138
+ China threatened to cut ties with Lithuania. => CHN > LTU THREATEN 1313
+ The United States threatened to impose sanctions on India. => USA > IND THREATEN 1312
+ Iran threatened to expel German diplomats. => IRN > DEU THREATEN 136
+ Israel threatened to bomb Iran. => ISR > IRN THREATEN 138
+ Armenia threatened to break off talks with Azerbaijan. => ARM > AZE THREATEN 134
+ Lebanon warned Israel against attacking Syria. => LBN > ISR THREATEN 138
+ The rebels threatened to kill the Danish hostages. => ? > DNK THREATEN 138
+ Germany threatened to expel the Syrian ambassador. => DEU > SYR THREATEN 136

[operator warn] a warning that names nobody who is warned tells of an act that may come
X warn|caution that ACT
X warn|caution of|about|over ACT
X's warning of|about ACT
* => keep hypothetical
+ Norway warned of an Eritrean attack on Ethiopia. => ERI > ETH ASSAULT 190 hypothetical
