# Operators of report: they change nothing of the act; their subject is who says so (the record's attribution).

[operator report report] saying, confirming, claiming
X say|report|state|announce|confirm|declare|claim|add|note|tell|reveal|disclose|explain|write|insist|maintain|argue|tweet|testify|brief that ACT
X assert|acknowledge|admit|stress|believe|think|indicate|show|recall|reiterate|estimate|predict|find|quote|cite|remind|reply|respond that ACT
X remark|know|hear|learn|observe|comment|conclude|emphasize|emphasise|point_out|post|suspect|reckon|concede|warrant|clarify|verify that ACT
X say|report|confirm|claim|admit|acknowledge|believe|think|see|witness|mark|note|know|mention|detail|recall|commemorate|document|verify|cover|cite ACT
X tell|inform|assure|remind|brief|notify Y that ACT
X claim|accept|admit|assume responsibility for ACT
X make|issue|release statement|announcement|report|claim on|about|of|that ACT
X's statement|report|claim|announcement|assertion|remark|word|confirmation|news|allegation that|of|about|on ACT
* => keep
# Telling somebody to his face what he does wrong is an accusation.
AID by Y to armed => ACCUSE/disapprove 112
ASSAULT by Y => ACCUSE/disapprove 112
COERCE by Y => ACCUSE/disapprove 112
MOBILIZE by Y => ACCUSE/disapprove 112
+ The Indian ambassador told Pakistan that Pakistani support for militants had grown. => IND > PAK ACCUSE 112
+ Iraqi officials said Turkey bombed the border. => TUR > ? ASSAULT 195
+ Kenya announced that it had released the Somali sailors. => KEN > SOM RETREAT 0841
+ The minister confirmed that Chile had expelled the Peruvian envoy. => CHL > PER SANCTION 166
+ Sudan claimed that Chad had helped the rebels. => TCD > ? AID 070
+ Malta announced that it would recognise Palestine. => MLT > PSE AGREE 032 future

# Announcing an act by its name: what is cooperative lies ahead. It stands below the reports, so that a clause
# ("announced that it had released") stays what it says.
[operator announce] announcing an act by its name
X announce|unveil|declare|proclaim ACT
X announce|declare|reveal|publish plan|decision|intention|date|agenda for|of|on ACT
X's announcement of|on ACT
CONSULT => AGREE 036
045 => AGREE 039
SUPPORT => keep
COOPERATE => AGREE 031
061 => AGREE 0311
062 => AGREE 0312
AID => AGREE 033
071 => AGREE 0331
072 => AGREE 0332
073 => AGREE 0333
074 => AGREE 0334
RETREAT => CONCEDE 080 future
083 => keep
084 => CONCEDE 0353 future
086 => CONCEDE 0355 future
087 => CONCEDE 0356 future
PROTEST => THREATEN 133
* => keep
+ Ethiopia announced the withdrawal of its troops from Somalia. => ETH > ? CONCEDE 0356 future
+ Japan announced sanctions on Myanmar. => JPN > MMR SANCTION 163
+ Belgium announced aid to Burundi. => BEL > BDI AGREE 033
