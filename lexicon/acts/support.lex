# SUPPORT: diplomatic, verbal cooperation: praise, recognition, agreements signed (PLOVER manual, section SUPPORT; CAMEO 05).

[SUPPORT 051] praise and endorsement
X praise|commend|applaud|laud|hail|salute|congratulate|compliment|endorse Y
X praise|commend|applaud|congratulate Y for|on Y
X welcome decision|move|step|announcement|agreement|plan|proposal|resolution|statement|release|ruling|offer|deal|vote of|by|from Y
X pay tribute to Y
X express support|solidarity|confidence|appreciation|gratitude for|with|in|to Y
X voice support|solidarity|appreciation for|with Y
X thank Y
X side with Y
X speak_out for Y
X stand by|with|behind Y
X's endorsement|praise of|for Y
+ India praised Bangladesh for its cooperation. => IND > BGD SUPPORT 051
+ Germany expressed solidarity with Ukraine. => DEU > UKR SUPPORT 051
- The critics praised the film.

[SUPPORT 052] verbal defence
X defend decision|policy|action|record|right|handling of Y
X justify decision|policy|action|strike of Y
+ Hungary defended the policy of Poland. => HUN > POL SUPPORT 052

[SUPPORT 053] rallying support
X support|back Y
X throw support|weight behind Y
X lobby for Y
X campaign for Y
X's backing|support for|of Y
+ Brazil backed Argentina at the summit. => BRA > ARG SUPPORT 053

[SUPPORT 054] recognition and diplomatic ties
X recognize|recognise Y
X establish|restore|resume|renew|normalize|normalise|upgrade diplomatic relation|tie|link with Y
X normalize|normalise relation|tie with Y
X establish|restore|resume|renew|strengthen|improve|deepen relation|tie|friendship with Y
X reopen embassy|consulate in Y
X open embassy|consulate in Y
X's recognition of Y
+ Morocco and Israel restored diplomatic relations. => MAR, ISR SUPPORT 054
+ Sweden recognized Palestine. => SWE > PSE SUPPORT 054
- The actor is recognized as a star.

[SUPPORT 054 mutual counterpart] ties restored between equals
X resume|restore|normalize|normalise|establish relation|tie
+ Iran and Saudi Arabia restored ties. => IRN, SAU SUPPORT 054

[SUPPORT 057 reciprocal] agreements signed
X sign agreement|accord|treaty|pact|deal|memorandum|contract|protocol|declaration|communique with Y
X sign agreement|accord|treaty|pact|deal|memorandum|contract|protocol|declaration|communique
X ratify|finalize|finalise|conclude|seal|clinch|strike agreement|accord|treaty|pact|deal|memorandum with Y
X ratify|finalize|finalise|conclude|seal|clinch|strike agreement|accord|treaty|pact|deal|memorandum
X reach agreement|accord|deal|compromise|understanding with Y
X reach agreement|accord|deal|compromise|understanding
X's signing of agreement|accord|treaty|pact with Y
+ China and Russia signed an agreement on gas. => CHN, RUS SUPPORT 057
+ Serbia reached a deal with Kosovo. => SRB, XKX SUPPORT 057
+ An accord was signed by Chad and Libya. => TCD, LBY SUPPORT 057
