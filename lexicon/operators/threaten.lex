# Operators of threat: a threatened act is THREATEN, and its mode is what is threatened (PLOVER manual, section THREATEN;
# CAMEO 13).

[operator threaten] threatening and warning
X threaten to ACT
X threaten ACT
X threaten Y with ACT
X warn|caution that ACT
X warn|caution Y that|of|about|against ACT
X warn|caution of|about|against ACT
X be ready|prepared|willing to ACT
X reserve right to ACT
X's threat|warning to|of|that ACT
X raise spectre|specter|possibility of ACT
CONSULT => keep
AGREE => keep
AID => keep
SUPPORT => keep
COOPERATE => keep
CONCEDE => keep
RETREAT => THREATEN 130
REQUEST => keep
REJECT => THREATEN/relations 134
ACCUSE => THREATEN 130
115 => THREATEN 130
THREATEN => keep
PROTEST => THREATEN 133
SANCTION => THREATEN 131
161 => THREATEN/relations 1313
162 => THREATEN/relations 1311
163 => THREATEN/restrict 1312
164 => THREATEN/relations 134
166 => THREATEN/expel 136
MOBILIZE => THREATEN/violence 138
COERCE => THREATEN/restrict 132
173 => THREATEN/arrest 137
191 => THREATEN/restrict 1381
ASSAULT => THREATEN/violence 138
192 => THREATEN/territory 1382
204 => THREATEN/violence 1385
+ Turkey threatened to attack Kurdish fighters in Syria. => TUR > - THREATEN 138
+ China threatened to cut ties with Lithuania. => CHN > LTU THREATEN 1313
+ The United States threatened to impose sanctions on India. => USA > IND THREATEN 1312
