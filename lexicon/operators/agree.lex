# Operators of commitment: what is agreed to, offered or promised is AGREE (PLOVER manual, section AGREE: willingness and
# promises of cooperation; CAMEO 03). X is who commits itself, ACT the act below. A future or planned act of cooperation is
# AGREE too; a future retreat is a concession (PLOVER manual, section CONCEDE).

[operator agree mutual] agreeing, offering, promising, being ready
X agree|consent|assent|pledge|promise|undertake|commit|offer|volunteer|guarantee to ACT
X agree|pledge|promise|offer|guarantee ACT
X pledge|promise|offer|guarantee ACT to|for Y
X offer|promise|pledge|guarantee Y! ACT
X agree on|upon ACT
X agree with Y to|on|upon ACT
X agree|promise|pledge that ACT
X promise|assure Y! to ACT
X be ready|willing|prepared|eager|committed|keen|inclined|open|happy|glad to|for ACT
X stand ready to ACT
X commit|pledge|bind itself|himself|herself|themselves to ACT
X give|offer|make commitment|promise|pledge|undertaking|consent|approval|guarantee|assurance to|for|that|of ACT
X make|submit|table offer|pledge|promise|commitment of|to|for ACT
X express|show|signal|indicate|voice|state|declare|reiterate|reaffirm|confirm|convey readiness|willingness|desire|interest|intention|commitment|openness|preparedness|determination to|in|for|of ACT
X's agreement|consent|offer|pledge|promise|readiness|willingness|commitment|undertaking|assurance to|for|on|that ACT
X's offer|pledge|promise of ACT
X accept|approve|authorize|authorise|endorse|back|adopt|clear plan|proposal|offer|bid|decision|request|idea|scheme|mandate for|to|of|on ACT
X accept|approve|authorize|authorise|green-light|ratify|clear ACT
X give green|go|formal light|ahead|approval|authorization|authorisation to|for ACT
X allow|permit ACT
CONSULT => AGREE 036
045 => AGREE 039
SUPPORT => AGREE 032
051 => keep
052 => keep
053 => keep
057 => AGREE 030
COOPERATE => AGREE 031
061 => AGREE 0311
062 => AGREE 0312
063 => AGREE 0313
064 => AGREE 0314
AID => AGREE 033
071 => AGREE 0331
072 => AGREE 0332
073 => AGREE 0333
074 => AGREE 0334
CONCEDE => AGREE 035
0351 => AGREE 0351
0353 => AGREE 0353
0354 => AGREE 0354
0355 => AGREE 0355
0356 => AGREE 0356
055 => CONCEDE 055 future
056 => AGREE 0352
081 => AGREE 0351
082 => AGREE 0352
083 => AGREE 034
085 => AGREE 0354
0871 => CONCEDE 0871
RETREAT => AGREE 035
084 => AGREE 0353
086 => AGREE 0355
087 => AGREE 0356
0871 => CONCEDE 0871
083 => AGREE 0341
AGREE => keep
REQUEST => keep
ACCUSE => keep
09 => keep future
REJECT => keep future
THREATEN => keep
PROTEST => THREATEN 133
SANCTION => keep future
MOBILIZE => keep future
COERCE => keep future
ASSAULT => THREATEN/violence 138
+ Norway reaffirmed its commitment to supporting Estonia. => NOR > EST SUPPORT 053
+ Kenya agreed to hold talks with Somalia. => KEN > SOM AGREE 036
+ Iran is ready to consider talks with the United States. => IRN > USA AGREE 036
+ Israel agreed to withdraw its troops from Gaza. => ISR > PSE AGREE 0356
+ Canada promised to send food to Haiti. => CAN > HTI AGREE 0333
+ Turkey offered to mediate between Russia and Ukraine. => TUR > RUS, UKR AGREE 039
+ Egypt expressed its readiness to release the Sudanese prisoners. => EGY > SDN AGREE 0353
+ Brazil offered help to Bolivia. => BRA > BOL AGREE 033
+ Italy agreed to deport the Tunisian sailors. => ITA > TUN COERCE 174 future
+ Finland offered to mediate between Serbia and Kosovo. => FIN > SRB, XKX AGREE 039
+ Morocco agreed to release the Spanish sailors. => MAR > ESP AGREE 0353
+ Romania is ready to send peacekeepers to Mali. => ROU > MLI AGREE 0334
+ Mexico expressed its willingness to hold talks with Cuba. => MEX > CUB AGREE 036
+ Jordan and Syria agreed to resume talks. => JOR, SYR AGREE 036

[operator vow mutual] vowing: of cooperation a promise, of force and sanctions a threat
X vow|swear to ACT
X vow|swear ACT
X vow|swear that ACT
X be poised|determined|resolved to ACT
X's vow|oath|determination to|of ACT
CONSULT => AGREE 036
045 => AGREE 039
SUPPORT => AGREE 032
057 => AGREE 030
COOPERATE => AGREE 031
061 => AGREE 0311
062 => AGREE 0312
063 => AGREE 0313
064 => AGREE 0314
AID => AGREE 033
071 => AGREE 0331
072 => AGREE 0332
073 => AGREE 0333
074 => AGREE 0334
CONCEDE => AGREE 035
0351 => AGREE 0351
0353 => AGREE 0353
0354 => AGREE 0354
0355 => AGREE 0355
0356 => AGREE 0356
055 => CONCEDE 055 future
056 => AGREE 0352
081 => AGREE 0351
082 => AGREE 0352
083 => AGREE 034
085 => AGREE 0354
0871 => CONCEDE 0356
RETREAT => AGREE 035
084 => AGREE 0353
086 => AGREE 0355
087 => AGREE 0356
0871 => CONCEDE 0871
083 => AGREE 0341
AGREE => keep
REQUEST => keep
ACCUSE => keep
09 => keep future
REJECT => keep future
THREATEN => keep
PROTEST => THREATEN 133
SANCTION => THREATEN 131
161 => THREATEN/relations 1313
116 => keep future
162 => THREATEN/relations 1311
163 => THREATEN/restrict 1312
166 => THREATEN/expel 136
MOBILIZE => keep future
COERCE => THREATEN/restrict 132
173 => THREATEN/arrest 137
191 => THREATEN/restrict 1381
ASSAULT => THREATEN/violence 138
192 => THREATEN/territory 1382
+ Colombia vowed to attack the rebels. => COL > ? THREATEN 138
+ Jordan vowed to help Syria. => JOR > SYR AGREE 033
+ Canada vowed to impose sanctions on Belarus. => CAN > BLR THREATEN 1312
+ Russia vowed to bomb Georgia. => RUS > GEO THREATEN 138
+ Denmark vowed to help Ukraine. => DNK > UKR AGREE 033

[operator invite] inviting to talks is an offer, inviting to anything else a request
X invite Y to|for ACT
X's invitation to|for ACT
CONSULT => AGREE 036
SUPPORT => REQUEST/assist 022
COOPERATE => REQUEST/assist 021
AID => REQUEST/assist 023
CONCEDE => REQUEST/yield 025
RETREAT => REQUEST/yield 025
AGREE => REQUEST 020
* => keep hypothetical
+ Kenya invited Somalia to hold talks. => KEN > SOM AGREE 036
+ Iraq invited Jordan to invest in its oil. => IRQ > JOR REQUEST

[operator future] the future tense: a cooperative act that lies ahead is an intention (PLOVER manual, section AGREE)
reported_auxiliary: would
auxiliary: will shall 'll wo
root_mark: to
X be going to ACT
X plan|intend|aim|expect|hope|prepare|want|seek|wish|propose|arrange|mean to ACT
X plan|contemplate|envisage|prepare|mull ACT
X plan for|on ACT
X look_forward to ACT
X be about|likely|expected|set|due|scheduled|slated|bound|supposed|planned to ACT
X be optimistic|hopeful about|of|that ACT
X expect|schedule|slate|plan Y to ACT
X have|make|unveil|outline|announce|reveal|set_out|draw_up plan|intention|decision|proposal|programme|program|project to|for|of ACT
X schedule|arrange|propose ACT
X's plan|intention|bid|move|proposal|hope|desire to ACT
X's plan|preparation|proposal for ACT
CONSULT => AGREE 036 future
045 => AGREE 039 future
SUPPORT => AGREE 032 future
057 => AGREE 030 future
COOPERATE => AGREE 031 future
061 => AGREE 0311 future
062 => AGREE 0312 future
063 => AGREE 0313 future
064 => AGREE 0314 future
AID => AGREE 033 future
071 => AGREE 0331 future
072 => AGREE 0332 future
073 => AGREE 0333 future
074 => AGREE 0334 future
RETREAT => CONCEDE 080 future
083 => keep future
084 => CONCEDE 0353 future
086 => CONCEDE 0355 future
087 => CONCEDE 0356 future
0871 => CONCEDE 0871 future
* => keep future
+ Egypt and Ethiopia will hold talks on Friday. => EGY, ETH AGREE 036 future
+ Poland plans to send tanks to Ukraine. => POL > UKR AGREE 0332 future
+ Japan will impose sanctions on Russia. => JPN > RUS SANCTION 163 future
+ Kenya will withdraw its troops from Somalia. => KEN > SOM CONCEDE 0356 future
+ Finland is to hold talks with Norway. => FIN, NOR AGREE 036 future
+ Nigeria plans to sign a treaty with Niger. => NGA > NER AGREE 030 future
+ Algeria is to withdraw its troops from Mali. => DZA > MLI CONCEDE 0356 future
+ Egypt will arrest the Libyan envoy. => EGY > LBY COERCE 173 future
+ Ireland intends to recognise Palestine. => IRL > PSE AGREE 032 future
+ Japanese envoys to visit Mongolia. => JPN > MNG AGREE 036 future

[operator decide] a decision: of measures that a government takes by deciding them it is the act, of others an intention
X decide|opt|resolve|elect|choose|rule|determine to ACT
X decide|opt on|upon|for|against ACT
X make|take|reach|announce decision to ACT
X's decision|choice|resolution to ACT
CONSULT => AGREE 036 future
045 => AGREE 039 future
SUPPORT => AGREE 032 future
051 => keep
053 => keep
054 => keep
057 => AGREE 030 future
COOPERATE => AGREE 031 future
061 => AGREE 0311 future
062 => AGREE 0312 future
063 => AGREE 0313 future
064 => AGREE 0314 future
AID => AGREE 033 future
071 => AGREE 0331 future
072 => AGREE 0332 future
073 => AGREE 0333 future
074 => AGREE 0334 future
087 => CONCEDE 0356 future
0871 => keep
0872 => keep
RETREAT => keep
CONCEDE => keep
SANCTION => keep
COERCE => keep
REJECT => keep
ACCUSE => keep
* => keep future
+ Brazil decided to lift its sanctions against Bolivia. => BRA > BOL CONCEDE 085 actual
+ Ghana decided to ban imports from Togo. => GHA > TGO SANCTION 163 actual
+ Portugal decided to withdraw its troops from Kosovo. => PRT > ? CONCEDE 0356 future
+ Finland decided to send tents to Turkey. => FIN > TUR AGREE 0333 future
+ Slovakia decided to expel the Hungarian diplomats. => SVK > HUN SANCTION 166

[operator together] what the armed forces of several countries do together is cooperation (PLOVER manual, section COOPERATE)
MOBILIZE => COOPERATE 062
+ France and Italy held manoeuvres off Corsica. => FRA, ITA COOPERATE 062

[operator between] what source and target agree on with each other is an agreement of theirs (CAMEO 057); only relate asks
030 => SUPPORT 057
+ Estonia and Latvia agreed to paint a bridge. => EST, LVA AGREE 030

[operator peacekeeping] troops that are moved where the sentence speaks of peacekeeping protect (PLOVER manual, section AID)
154 => AID 074
+ Ghana sent soldiers to Mali to join a peacekeeping mission. => GHA > MLI AID 074

[operator enact] deciding by law or vote: the act stands, cooperation is committed to
X pass|approve|adopt|enact|sign|ratify|issue|endorse|accept law|bill|resolution|legislation|motion|measure|decree|act|order|amendment for|to|of|on ACT
X vote to|for ACT
CONSULT => AGREE 036
AID => AGREE 033
071 => AGREE 0331
072 => AGREE 0332
073 => AGREE 0333
074 => AGREE 0334
COOPERATE => AGREE 031
061 => AGREE 0311
062 => AGREE 0312
ASSAULT => drop
* => keep
+ The Canadian parliament voted to impose sanctions on Belarus. => CAN > BLR SANCTION 163
+ The Danish parliament passed a bill to send weapons to Ukraine. => DNK > UKR AGREE 0332

[operator planned] words on a noun that put the act ahead
adverb: planned upcoming forthcoming scheduled impending imminent
CONSULT => AGREE 036 future
SUPPORT => AGREE 032 future
057 => AGREE 030 future
COOPERATE => AGREE 031 future
061 => AGREE 0311 future
062 => AGREE 0312 future
AID => AGREE 033 future
071 => AGREE 0331 future
072 => AGREE 0332 future
073 => AGREE 0333 future
ASSAULT => keep future
MOBILIZE => keep future
PROTEST => keep future
+ The planned summit between Finland and Norway begins on Friday. => FIN, NOR AGREE 036 future
+ North Korea cancelled planned talks with South Korea. => PRK > KOR REJECT 125

[operator consider] what is only weighed: "consider", "study", "be ready to consider"
X consider|weigh|study|explore|debate|ponder|review|discuss|eye|float ACT
X be open to ACT
X consider|weigh|discuss|raise|study|explore|examine|float|moot possibility|option|idea|prospect|feasibility|proposal|plan|question of|for|to ACT
X think|talk about|of ACT
X toy with idea of ACT
* => keep hypothetical
+ India weighed talks with Pakistan. => IND, PAK CONSULT 046 hypothetical
+ Peru considered breaking off relations with Chile. => PER > CHL SANCTION 161 hypothetical
