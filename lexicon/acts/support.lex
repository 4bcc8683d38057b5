# SUPPORT: diplomatic, verbal cooperation: praise, recognition, ties, agreements signed (PLOVER manual, section SUPPORT;
# CAMEO 05).

[SUPPORT 050] diplomatic cooperation, solidarity, condolences
X express|voice|offer|reaffirm|reiterate|convey|declare|show|extend|send solidarity|sympathy|condolence|compassion with|to|for Y
X express|voice|offer|convey|extend|send condolence|sympathy
X mourn with Y!
X pay tribute|homage to Y!
X lay wreath at|for Y
X join|rejoin Y:union|organization|organisation|nato|eu|council|alliance|pact|bloc|agency|court|commission|league|regime|interpol|treaty|community|zone|club|association|opec|bank|unesco|asean|brics|wto|eurozone|area|commonwealth|oecd|nations|mercosur|schengen|fund|coalition|forum
X become|be member of Y!
X admit|accept|readmit|reinstate Y! as|to|into member|membership|bloc|alliance|union|organisation|organization
X readmit Y!
X accept|readmit|reinstate Y! as member|partner
X's solidarity with Y!
X's accession|admission to|into Y!
X offer|send|express|convey|extend|present sincere|heartfelt|deep|deepest condolence|sympathy to|for|with Y
X observe minute|moment of silence for Y
X mourn|commemorate|honour|honor death|victim|memory|anniversary of|in Y
X fly flag in|for Y
+ Germany expressed solidarity with Ukraine. => DEU > UKR SUPPORT 050
+ Iceland sent its condolences to Norway. => ISL > NOR SUPPORT 050
+ Montenegro joined NATO. => MNE > IGO SUPPORT 050
+ The Portuguese president offered his condolences to Spain. => PRT > ESP SUPPORT 050
- The teacher sent a letter.

[SUPPORT 051] praise and endorsement
X praise|commend|applaud|laud|hail|salute|congratulate|compliment|acclaim|extol|honor|honour|thank|felicitate Y!
X praise|commend|applaud|congratulate|thank|laud|honour|honor Y! for|on Y
X endorse Y!
X cheer Y!
X welcome|applaud|praise|hail|endorse|laud|commend|back|support decision|move|step|announcement|agreement|plan|proposal|resolution|statement|release|ruling|offer|deal|vote|effort|initiative|election|victory|progress|role|stance|position|policy|reform|measure|strategy|pledge|commitment|leadership|result|outcome|verdict|change|visit|talk of|by|from|between|with|in|on|to Y
X welcome|applaud|praise|hail|laud|commend decision|move|step|announcement|agreement|plan|proposal|resolution|statement|release|ruling|offer|deal|vote|effort|initiative|election|victory|progress|role|reform|pledge|commitment|verdict|result|outcome
X speak highly|warmly of Y!
X heap|lavish praise on|upon Y!
X express|voice confidence|trust|appreciation|gratitude|admiration|respect|thanks|satisfaction|optimism for|with|in|to|at Y
X vote confidence in Y!
X give blessing|approval|endorsement|backing|nod to Y
X lend backing|voice|weight to Y
X award|confer|present|give|bestow medal|prize|order|honour|honor|decoration|award|knighthood|citizenship to|on|upon Y!
X award Y! medal|prize|order|honour|honor|decoration|award|knighthood|citizenship
X elect|appoint|name|nominate Y! as|to chair|chairman|president|head|envoy|member|chief
X's endorsement|praise|commendation|approval of|for Y!
X's tribute to Y!
X's award|medal|prize to|for Y!
X's vote of confidence in Y!
X award|confer|present|give|bestow|grant|hand peace|freedom|nobel|honorary|state|highest|civilian order|medal|prize|honour|honor|award|degree|citizenship|title to|on|upon Y!
X decorate|knight|honour|honor Y! with|for|as Y
X welcome|applaud|praise|hail Y:decision|move|step|plan|announcement|proposal|effort|policy|reform|victory|progress|role|initiative
X express|voice confidence|faith|belief|pride in Y
X be grateful|thankful|indebted to Y! for Y?
X be grateful|thankful to Y
X toast|bless|esteem|glorify|reassure|console|inspire Y!
X wish luck|success|recovery to|for Y
X wish Y! luck|success|recovery
X confirm|endorse|approve|nominate|reelect|re-elect Y:minister|premier|president|nominee|candidate|cabinet|government|appointment|judge|ambassador|chairman|speaker|secretary|nomination|coalition
X respect|honour|honor|uphold|acknowledge|affirm|reaffirm sovereignty|independence|integrity|territory|choice|decision|right|result|will of Y
X respect Y:sovereignty|independence|integrity|choice|decision|right|result
X stand by|with|behind|alongside Y!
X be proud|appreciative|respectful of Y!
X express|voice|reiterate respect|esteem|affection|regard|friendship for|to|toward|towards Y
X campaign|vote for|behind Y:candidate|president|government|leader|party|bill|constitution
X rally|march|demonstrate in support of Y
X hold rally|demonstration|march in support of Y
X assure|reassure Y! of|that Y?
X throw weight|support behind Y
+ India praised Bangladesh for its cooperation. => IND > BGD SUPPORT 051
+ The Canadian prime minister thanked the Danish prime minister. => CAN > DNK SUPPORT 051
+ Spain welcomed the election of the Chilean president. => ESP > CHL SUPPORT 051
+ Albania awarded the freedom order to the Italian president. => ALB > ITA SUPPORT 051
+ Chile was grateful to Mexico. => CHL > MEX SUPPORT 051
+ Honduras respects the sovereignty of Belize. => HND > BLZ SUPPORT 051
- The critics praised the film.
- Farmers welcomed the rain.

[SUPPORT 052] verbal defence
X defend|justify decision|policy|action|record|right|handling|use|conduct|stance|position|programme|program|treatment|role of|by|in|to Y
X defend|justify decision|policy|action|handling|conduct|stance|treatment
X speak|come|leap|rush|spring|rise to defence|defense of Y
X come_out|speak_out|stick_up|stand_up|speak_up for Y!
X vouch for Y!
X vindicate Y!
X defend Y! against|from|over criticism|accusation|charge|allegation|critic
X's verbal|staunch|spirited defence|defense of Y!
X defend|justify|excuse Y:policy|decision|action|record|right|handling|use|conduct|stance|position|program|programme|treatment|role|law|strategy|approach|tariff|strike|campaign
X defend Y! as
X stand up for Y
X stick by|with Y
+ Hungary defended the policy of Poland. => HUN > POL SUPPORT 052
+ Paraguay came to the defence of Taiwan. => PRY > TWN SUPPORT 052
+ Chad's president defended the actions of Niger. => TCD > NER SUPPORT 052

[SUPPORT 053] support declared and rallied
X support|back Y!
X champion|favour|favor|support|back Y! as|for candidate|leader|bid
X rally to side|cause|support|aid of Y!
X come_out|speak|campaign|demonstrate in support|favour|favor of Y!
X come out in support|favour|favor of Y!
X side|sympathize|sympathise with Y!
X stand by|with|behind|beside|alongside Y!
X throw|put support|weight behind Y
X express|voice|pledge|reaffirm|reiterate|declare|announce|signal|affirm|show|offer|lend|proclaim|confirm support|backing for|to|of Y
X express|voice|reaffirm|reiterate|declare|announce|affirm support|backing
X pledge|vow|promise|offer|renew|extend|lend|throw|swear support|backing|allegiance|loyalty|solidarity|fealty to|for|behind Y
X pledge|vow|promise|offer full|continued|strong|firm|unwavering|total|political|moral|diplomatic|verbal support|backing to|for Y
X pledge|vow|promise|renew support|backing|allegiance
X's pledge|promise|vow|declaration|expression of support|backing|allegiance|solidarity to|for|with Y
X's commitment|allegiance|loyalty to Y!
X assure Y of support|backing|solidarity
X be loyal|faithful|devoted|committed to Y!
X support|back|endorse|champion bid|seat|candidacy|membership|entry|accession|independence|effort|claim|cause|struggle|government|opposition|candidate of|for|by|in Y
X lobby|campaign|plead|speak for Y!
X win|gain|secure|enjoy|receive support|backing|endorsement of|from|by Y
X reaffirm|reiterate|stress|underscore|underline commitment|alliance|friendship to|with Y!
X stand shoulder|firm with Y!
X stand in solidarity with Y!
X be supportive of Y!
X's backing|support for|of|to Y!
X line_up|rally|unite|close|fall_in behind Y
X close rank behind|with|around Y
X regard|consider|view|see Y! as ally|partner|friend|representative|movement|leader|hero|model
X come|rally to support|defense|defence|side of Y
X make case for Y!
X root|pray for Y!
+ Brazil backed Argentina at the summit. => BRA > ARG SUPPORT 053
+ Austria reiterated its support for Moldova. => AUT > MDA SUPPORT 053
+ Denmark promised its support to Estonia. => DNK > EST SUPPORT 053
+ The militia swore allegiance to the Libyan government. => LBY > LBY SUPPORT 053
+ Danish lawmakers lined up behind the Greenlandic premier. => DNK > GRL SUPPORT 053
- The pillars support the roof.

[SUPPORT 054] recognition and diplomatic ties
X recognize|recognise|acknowledge Y!
X recognize|recognise|acknowledge independence|sovereignty|statehood|government|state|legitimacy|council|border|territory of|in|by|over Y
X recognize|recognise Y! as president|leader|state|representative|government|capital|part
X establish|restore|resume|renew|normalize|normalise|upgrade|forge|formalize|formalise|re-establish|reestablish diplomatic|full|formal|consular|bilateral|official relation|tie|link|contact|relationship with Y
X establish|restore|resume|renew|normalize|normalise|upgrade|forge|strengthen|improve|deepen|mend|repair|rebuild|boost|reset|reestablish|bolster|enhance|broaden|cement|thaw|warm|elevate|foster|cultivate relation|tie|friendship|relationship|fence|link|bond with|to Y
X reopen|re-open|open|establish|reestablish|inaugurate|upgrade embassy|consulate|mission|legation in|to|at Y
X reopen|re-open|open|establish|reestablish|inaugurate|upgrade embassy|consulate
X move|relocate|transfer embassy to Y
X appoint|name|nominate|return|accredit|send|post|reinstate|restore ambassador|envoy|chargé|consul to|in|for Y!
X present|accept credential to|of|from Y
X exchange ambassador|envoy with Y
X accord|grant|extend|give recognition to Y
X reconcile|make_up with Y
X bury hatchet|hatchets with Y
X make peace with Y
X kiss and make_up with Y
X's recognition of Y!
X's rapprochement|reconciliation|détente|detente|normalization|normalisation with Y
X's normalization|normalisation|restoration|resumption|establishment of relation|tie with Y
+ Sweden recognized Palestine. => SWE > PSE SUPPORT 054
+ Chad opened an embassy in Israel. => TCD > ISR SUPPORT 054
+ Kuwait returned its ambassador to Lebanon. => KWT > LBN SUPPORT 054
- The village is recognized as a spa.

[SUPPORT 054 mutual counterpart] ties restored between equals
X resume|restore|normalize|normalise|establish|renew|upgrade|mend|repair|improve|strengthen|deepen|forge|reestablish|formalize|formalise relation|tie|fence|relationship|link
X resume|restore|normalize|normalise|establish|renew|upgrade|reestablish diplomatic|full|formal|consular|bilateral relation|tie|link|contact
X exchange ambassador|envoy
X reconcile
X bury hatchet
X make peace
X's rapprochement|reconciliation|détente|detente
rapprochement|reconciliation|détente|detente between X!
restoration|normalization|normalisation|resumption|establishment of relation|tie between X
+ Morocco and Israel restored diplomatic relations. => MAR, ISR SUPPORT 054
+ Iran and Saudi Arabia restored ties. => IRN, SAU SUPPORT 054
+ Greece and Turkey repaired their relations. => GRC, TUR SUPPORT 054

[SUPPORT 057 reciprocal] agreements signed, ratified, reached
X sign|initial|ink agreement|accord|treaty|pact|deal|memorandum|contract|protocol|declaration|communique|communiqué|convention|charter|compact|arrangement|understanding|statement|plan|partnership|alliance|letter|document|mou|statute|roadmap|cooperation with|between Y
X sign|initial|ink agreement|accord|treaty|pact|deal|memorandum|contract|protocol|declaration|communique|communiqué|convention|charter|compact|arrangement|understanding|statement|document|mou|statute|roadmap
X! sign with Y!
X! sign _ with Y!
X sign million|billion|$|us$|€|£|¥|dollar|euro in|of deal|agreement|contract with Y
X sign_on|sign_up to accord|treaty|pact|agreement|convention|deal|protocol
X ratify|finalize|finalise|conclude|seal|clinch|strike|approve|renew|extend|enter|make|forge|close agreement|accord|treaty|pact|deal|memorandum|convention|protocol|armistice|truce|alliance|partnership|contract|compromise with|between Y
X ratify|finalize|finalise|conclude|seal|clinch|strike|renew|forge agreement|accord|treaty|pact|deal|memorandum|convention|protocol|armistice|truce|alliance
X enter into agreement|accord|treaty|pact|deal|alliance|partnership with Y
X enter into agreement|accord|treaty|pact|deal|alliance|partnership
X ratify constitution|amendment|statute|charter|membership|accession
X accede|adhere to treaty|accord|convention|pact|agreement|protocol
X join|rejoin treaty|accord|convention|pact|agreement|protocol|alliance
X reach|come|arrive|achieve agreement|accord|deal|compromise|understanding|settlement|consensus|truce|ceasefire with|between Y
X reach|achieve agreement|accord|deal|compromise|understanding|settlement
X come|arrive to|at agreement|deal|compromise|settlement with Y
X come|arrive to|at agreement|deal|compromise|settlement
X settle dispute|difference|row|feud|conflict|lawsuit|case with Y
X settle dispute|difference|row|feud|conflict
X agree deal|pact|agreement|treaty|accord with Y
X agree deal|pact|agreement|treaty|accord
X agree to|on deal|pact|agreement|treaty|accord|compromise|plan|statement|text|draft|framework|roadmap with Y
X agree to|on deal|pact|agreement|treaty|accord|compromise|framework|roadmap
X form|establish alliance|partnership|coalition|bloc with Y
X ally with Y!
X's signing|ratification|signature|conclusion of agreement|accord|treaty|pact|deal|convention|protocol with Y
X's agreement|accord|treaty|pact|deal|memorandum with Y!
agreement|accord|treaty|pact|deal|memorandum between X!
X agree on|to draft|text|wording|outline|term of|for agreement|accord|treaty|deal|pact|constitution with Y?
+ China and Russia signed an agreement on gas. => CHN, RUS SUPPORT 057
+ Serbia reached a deal with Kosovo. => SRB, XKX SUPPORT 057
+ An accord was signed by Chad and Libya. => TCD, LBY SUPPORT 057
+ The Ukrainian parliament ratified an agreement with the European Union. => UKR, IGO SUPPORT 057
+ India and Pakistan agreed on a treaty. => IND, PAK SUPPORT 057
+ Bolivia settled its dispute with Chile. => BOL, CHL SUPPORT 057
+ Austria and Slovenia agreed on the text of a treaty. => AUT, SVN SUPPORT 057
- The club signed a striker.
