# Operators of report: they change nothing of the act; their subject is who says so (the record's attribution).

[operator report report] saying, confirming, claiming
X say|report|state|announce|confirm|declare|claim|add|note|tell|reveal|disclose|explain|write|insist|maintain|argue that ACT
X assert|acknowledge|admit|stress|believe|think|indicate|show|recall|reiterate|estimate|predict|find|quote|cite that ACT
X remark|know|hear|learn|observe|comment|conclude|emphasize|emphasise|point_out that ACT
X say|report|announce|confirm|declare|claim|admit|acknowledge|believe|think|see|witness|mark|note|know ACT
X tell|inform|assure|remind|brief Y that ACT
X's statement|report|claim|announcement|assertion|remark|word|confirmation|news that|of ACT
* => keep
# Telling somebody to his face what he does wrong is an accusation.
AID by Y to armed => ACCUSE/disapprove 112
ASSAULT by Y => ACCUSE/disapprove 112
COERCE by Y => ACCUSE/disapprove 112
MOBILIZE by Y => ACCUSE/disapprove 112
+ The Indian ambassador told Pakistan that Pakistani support for militants had grown. => IND > PAK ACCUSE 112
+ Iraqi officials said Turkey bombed Kurdish villages. => TUR > - ASSAULT 195
