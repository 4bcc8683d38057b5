# Operators of commitment: what is agreed to, offered, promised or announced is AGREE (PLOVER manual, section AGREE: promises
# of cooperation; CAMEO 03). X is who commits itself, ACT the act below.

[operator agree mutual] agreeing, offering, promising, being ready
X agree|consent|assent|pledge|vow|promise|undertake|commit|offer|volunteer|swear to ACT
X agree|pledge|vow|promise|offer ACT
X agree on|upon|with ACT
X be ready|willing|prepared|eager|committed|keen|inclined|open|poised|set|due|determined to ACT
X express|show|signal|indicate readiness|willingness|desire|interest to|in ACT
X's agreement|consent|offer|pledge|promise|readiness|willingness|commitment|undertaking|vow to ACT
X's offer|pledge|promise of ACT
X accept|approve|authorize|authorise|endorse|back plan|proposal|offer|bill|resolution|law|bid for|to|of ACT
X accept|approve|authorize|authorise ACT
X invite Y to|for ACT
X announce|schedule|arrange|propose ACT
CONSULT => AGREE 036
041 => AGREE 036
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
CONCEDE => CONCEDE 080 future
085 => AGREE 0354
0871 => AGREE 0356
RETREAT => CONCEDE 080 future
084 => AGREE 0353
086 => AGREE 0355
087 => AGREE 0356
083 => AGREE 0341
AGREE => keep
REQUEST => keep
ACCUSE => keep future
09 => AGREE 030
REJECT => keep
THREATEN => keep
PROTEST => THREATEN 133
SANCTION => keep future
MOBILIZE => keep future
COERCE => THREATEN 130
ASSAULT => THREATEN/violence 138
+ Kenya agreed to hold talks with Somalia. => KEN > SOM AGREE 036
+ Iran is ready to consider talks with the United States. => IRN > USA AGREE 036
+ Israel agreed to withdraw its troops from Gaza. => ISR > - AGREE 0356
+ Canada promised to send food to Haiti. => CAN > HTI AGREE 0333
+ Turkey offered to mediate between Russia and Ukraine. => TUR > RUS, UKR AGREE 036
+ Hezbollah vowed to attack Israel. => LBN > ISR THREATEN 138

[operator future] the future tense: a cooperative act that lies ahead is an intention (PLOVER manual, section AGREE)
auxiliary: will shall 'll wo
root_mark: to
X be going to ACT
X plan|intend|aim|expect|hope|prepare|want|seek|wish|decide|propose|arrange|mean to ACT
X plan|consider|contemplate|envisage|prepare|mull ACT
X be about|likely|expected|scheduled|slated|bound|supposed to ACT
X expect|schedule|slate Y to ACT
X's plan|intention|decision|bid|effort|attempt|proposal to ACT
X's plan|preparation|proposal for ACT
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
074 => AGREE 0334 future
* => keep future
+ Egypt and Ethiopia will hold talks on Friday. => EGY, ETH AGREE 036 future
+ Poland plans to send tanks to Ukraine. => POL > UKR AGREE 0332 future
+ Japan will impose sanctions on Russia. => JPN > RUS SANCTION 163 future

[operator consider] what is only weighed: "consider", "study", "be ready to consider"
X consider|weigh|study|mull|contemplate|explore|discuss|debate|examine ACT
X be open to ACT
X consider possibility|option|idea of ACT
* => keep hypothetical
+ India is considering talks with Pakistan. => IND, PAK CONSULT 046 hypothetical
