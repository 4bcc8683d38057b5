# CONSULT: meetings, visits, calls, negotiations, mediation (PLOVER manual, section CONSULT; CAMEO 04).
# X is the actor, Y the recipient; in a meeting every party is an actor. Light verbs (hold, attend, open, resume, ...) bring
# their subject to the nouns below: "X hold meeting with Y" needs no line.

[none] conferences of the press
X's press|news conference with|in|at|on Y
X hold|give|convene press|news conference
- The Danish minister held a news conference with reporters.

[CONSULT 040 reciprocal] a meeting
X meet Y!
X meet with Y
X meet
X sit_down with Y
X sit with Y! for talk|discussion|negotiation
X sit_down|sit for|at talk|discussion|negotiation|table
X huddle|confer|consult|get_together with Y
X confer|huddle|convene
X consult Y!
X rub shoulder with Y
X shake hand with Y
X speak with Y!
X dine|lunch with Y!
X gather|convene|assemble|come for meeting|summit|talk|conference|session
X gather|assemble with Y!
X touch base with Y!
X compare note with Y!
X's meeting|consultation|summit|encounter|get-together|rendezvous|round-table|tête-à-tête with Y
X's audience|lunch|dinner|breakfast|briefing|session with Y
X's round table with Y
meeting|consultation|summit|encounter|get-together|rendezvous between|of|among X
X's peace|donor|donors|reconciliation|security|regional|international|emergency|bilateral|trilateral conference with|between|among Y
X join Y! for|at|in|on meeting|talk|summit|dinner|lunch|breakfast|conference|ceremony|call|discussion|visit|tour|briefing
X see Y! for|about talk|meeting|discussion
X hold hearing|session|briefing|gathering with Y!
X run|bump into Y!
+ The French and Egyptian foreign ministers met in Cairo on Monday. => FRA, EGY CONSULT 040
+ Chinese officials met with Indian envoys in Delhi. => CHN, IND CONSULT 040
+ A meeting between Turkey and Greece took place in Geneva. => TUR, GRC CONSULT 040
+ The Kenyan and Ugandan presidents shook hands with the Tanzanian president. => KEN, UGA, TZA CONSULT 040
+ The Swedish king had lunch with the Finnish president. => SWE, FIN CONSULT 040
+ The Irish premier joined the Scottish leader for a meeting. => IRL, GBR CONSULT 040

[CONSULT/multilateral 040 reciprocal] at a meeting of many
X attend|join summit|conference|forum|congress|assembly
X participate in summit|conference|forum|congress
X take part in summit|conference|forum|congress
X gather|convene|assemble|meet for|at|in summit|conference|forum
+ The leaders of Brazil and Chile attended a summit in Lima. => BRA, CHL CONSULT 040

[CONSULT 046 reciprocal] talks and negotiations
X talk to|with Y!
X talk peace with Y
X talk peace
X negotiate with Y
X negotiate
X negotiate|renegotiate agreement|accord|treaty|pact|deal|settlement|truce|ceasefire|release|term|peace|compromise|exchange|swap|withdrawal|end|border|price|contract with|between|for|of Y
X negotiate|renegotiate agreement|accord|treaty|pact|deal|settlement|truce|ceasefire|term|peace|compromise
X bargain|haggle|parley|dicker|deliberate with Y
X enter|engage into|in talk|dialogue|negotiation|discussion with Y
X engage|reengage with Y!
X hammer_out|thrash_out|iron_out|work_out deal|agreement|difference|detail|compromise|treaty with Y
X hammer_out|thrash_out|iron_out|work_out deal|agreement|difference|compromise|treaty
X's talk|negotiation|dialogue|discussion|contact|exchange|bargaining|parley with Y
X's exchange of view with Y
talk|negotiation|dialogue|discussion|contact|bargaining between|among X
X discuss with Y
X discuss
X discuss _ with Y
X discuss _
X exchange view with Y
X exchange view
X return to|from negotiating|bargaining|conference table with Y
X return to|from negotiating|bargaining|conference table
X return to talk|negotiation|dialogue with Y
X return to talk|negotiation|dialogue
X come to|for talk|table|negotiation|dialogue with Y
X reach_out to Y!
X open|reopen|establish channel|line|hotline with|to Y
+ Iran and the United States held a second round of talks in Baghdad. => IRN, USA CONSULT 046
+ Russia negotiated with Japan over the islands. => RUS, JPN CONSULT 046
+ Talks between Sudan and Ethiopia resumed on Sunday. => SDN, ETH CONSULT 046
+ Pakistan is in talks with India. => PAK, IND CONSULT 046
+ Serbia returned to the negotiating table with Kosovo. => SRB, XKX CONSULT 046
+ Peru and Chile ironed out a deal on fishing. => PER, CHL CONSULT 046
- The Iranian film talks about love.

[CONSULT/phone 041 reciprocal] by telephone and other remote means
X telephone|phone|ring Y!
X ring_up Y!
X place call to|with Y
X make telephone|phone|video call to|with Y
X speak|talk|confer|communicate by|over|via|on telephone|phone|videoconference|video|teleconference|link|hotline with|to Y
X speak|talk|confer|communicate with|to Y! by|over|via|on telephone|phone|videoconference|video|teleconference|link|hotline
X discuss _ by|over|via|on|in telephone|phone|videoconference|video|teleconference|link|hotline with Y
X discuss _ by|over|via|on telephone|phone|videoconference|video|teleconference|link|hotline
X discuss _ with Y by|over|via|on|in telephone|phone|videoconference|video|teleconference|link|hotline|call|conversation
X discuss by|over|via|on telephone|phone|videoconference|video|teleconference|link|hotline with Y
X discuss by|over|via|on telephone|phone|videoconference|video|teleconference|link|hotline
X meet by|via|over videoconference|video|teleconference|link
X! call Y!
X call Y! by|on telephone|phone|hotline
X exchange letter|message|telegram with Y
X's call with Y
X's telephone|phone|video|telephonic|conference|virtual|online call|conversation|talk|conference|summit|meeting|discussion with|to Y
X's videoconference|teleconference|phonecall with Y
X's telephone|phone call|conversation
telephone|phone|video|telephonic|virtual|online call|conversation|talk|conference|summit|meeting between|of X
+ The Qatari emir telephoned the Turkish president on Saturday. => QAT, TUR CONSULT 041
+ A phone call between the German and Turkish leaders took place on Monday. => DEU, TUR CONSULT 041
+ The Finnish president spoke with the Polish president by phone. => FIN, POL CONSULT 041

[CONSULT/visit 042] a visit; the host is the recipient
X visit Y!
X! visit Y
X! travel|fly|head|journey|jet|voyage to Y
X travel|fly|head|go|come|return|arrive to|in|at Y for|on visit|talk|meeting|summit|tour|trip|mission|negotiation|consultation
X travel|fly|head|go|come|arrive for|on visit|talk|meeting|summit|tour|trip|mission|negotiation|consultation to|in|of|with Y
X! arrive in|at Y
X! land|touch_down in Y
X! leave|depart|set_off|set_out for Y
X stop_off|stop_over in|at Y!
X's visit|trip to|of|in|at Y
visit|trip to Y of|by X!
visit|trip of|by X! to Y
X's state|official|working|goodwill|diplomatic|foreign|overseas|european|asian|african tour|mission|stop|stopover|journey|pilgrimage to|of|in|at Y
X's tour of|in Y
X's journey|stopover to|in Y
X's goodwill|diplomatic|peace|fact-finding mission to|in Y
X tour Y!
X send|dispatch|despatch envoy|emissary|delegation|diplomat|negotiator|representative|minister|ambassador|delegate|mediator to Y
X pay call|respect on|to Y!
+ The Japanese prime minister visited India on Tuesday. => JPN > IND CONSULT 042
+ The Iranian president's visit to Iraq began on Sunday. => IRN > IRQ CONSULT 042
+ The Norwegian foreign minister left for Ethiopia. => NOR > ETH CONSULT 042
+ South Africa sent an envoy to Lesotho. => ZAF > LSO CONSULT 042
+ The Dutch prime minister embarked on a tour of Indonesia. => NLD > IDN CONSULT 042
- Tourists visited the museum.

[none] journeys of ordinary people, and other senses of meeting and calling
X head|go|flock|turn_out to poll|polls|ballot|court|hospital|bed|market
X:migrant|refugee|citizen|tourist|national|resident|passenger|pilgrim|student|people|family|flight|plane|aircraft|ship|train|worker|fan|team|convoy|vessel|bomber|jet|traveler|traveller|seeker|population|thousand|hundred|woman|child|visitor|spectator travel|fly|head|journey|go|leave|depart|land to|for|in|at Y
X:migrant|refugee|citizen|tourist|national|resident|passenger|pilgrim|student|people|family|flight|plane|aircraft|ship|train|worker|fan|team|convoy|vessel|warship|carrier|submarine|destroyer|frigate|bomber|jet|traveler|traveller|seeker|population|thousand|hundred|woman|child|troop|soldier|marine|peacekeeper|force|rebel|militant|fighter|army|spectator|storm|hurricane|virus|case arrive in|at|from Y
X:migrant|refugee|citizen|tourist|national|resident|passenger|pilgrim|student|people|family|fan|traveler|traveller|visitor visit Y
X meet target|deadline|goal|requirement|need|criterion|condition|standard|obligation|expectation|challenge|demand|quota|cost|death|fate|end|resistance|opposition|criterium|threshold|commitment|pledge
X receive letter|threat|award|prize|vote|medal|invitation|sentence|support|treatment|injury|report|information|damage|attention|criticism|permission|approval|complaint|warning|call|money|payment|fund|funding|degree|pardon
X host summit|meeting|talk|conference|negotiation|forum|session|dialogue|round
X host game|olympics|cup|tournament|championship|event|race|show|concert|exhibition|festival|final|contest|match|website|refugee|base|hotel|party|gala|parade|market|fair|company|server
X call Y! terrorist|liar|traitor|coward|enemy|example|man|woman|state|regime|threat|racist|nazi|fascist|dictator|friend|hero|murderer|killer|criminal|thug|dog|pig|clown|fool|idiot|disgrace|shame|country|nation|government|leader|president|group|organization|organisation|ally|partner|problem|puppet|tyrant|monster|danger|victim|part|hypocrite|agent|spy|extremist|colony|aggressor|occupier|invader|bully|joke|failure|martyr
X talk about|of Y
X negotiate road|bend|turn|obstacle
X:film|movie|book|song|show|play|report talk|speak to|about|of|with Y
- The Iranian ministry met its export target.
- Argentine tourists travelled to Uruguay.
- Finland hosted the tournament.

[CONSULT/visit 043] hosting: the guest is the recipient
X host|greet|welcome Y!
X receive Y:president|minister|premier|envoy|delegation|ambassador|official|leader|king|queen|emir|prince|diplomat|secretary|chancellor|delegate|counterpart|pope|chief|commander|vice-president
X:president|minister|king|emir|pope|premier|chancellor|prince|sultan|queen|monarch|sheikh receive Y!
X play host to Y!
X host|welcome|receive|greet Y! for|on|at|in talk|visit|meeting|summit|dinner|lunch|palace
X entertain|fete|fête Y!
X roll_out carpet for Y!
+ The Qatari emir received the Turkish president in Doha. => QAT > TUR CONSULT 043
+ The German chancellor hosted the Serbian president for talks. => DEU > SRB CONSULT 043

[CONSULT/third-party 045] hosting the talks of others
X host|convene|organize|organise|sponsor talk|meeting|summit|negotiation|dialogue|conference between|among Y!
X bring Y! to|around table
X bring Y! together
+ Qatar hosted talks between Chad and Sudan. => QAT > TCD, SDN CONSULT 045

[CONSULT 045] mediation
X mediate between|among|with Y
X mediate in Y
X mediate
X mediate|broker|facilitate|arbitrate|negotiate|moderate talk|negotiation|meeting|deal|agreement|ceasefire|cease-fire|truce|accord|peace|settlement|pact|swap|solution|dialogue between|among|in|of|with Y!
X mediate|broker|facilitate|arbitrate|moderate talk|negotiation|meeting|deal|agreement|ceasefire|cease-fire|truce|accord|peace|settlement|pact|swap|solution|dialogue
X mediate|arbitrate conflict|dispute|crisis|row|standoff|quarrel between|among|in|of|with Y
X intercede between|with Y!
X act|serve as mediator|broker|go-between|intermediary|arbiter|facilitator between|for|in|among Y
X act|serve as mediator|broker|go-between|intermediary|arbiter|facilitator
X's mediation|arbitration|intercession between|among|in|of|with Y
X's mediation effort|mission|bid|initiative between|among|in|of|with Y
X's shuttle diplomacy between|among|in Y
X shuttle between Y
+ Egypt mediated between Israel and Lebanon. => EGY > ISR, LBN CONSULT 045
+ Oman brokered a ceasefire between Saudi Arabia and Yemen. => OMN > SAU, YEM CONSULT 045
+ Russia launched a mediation effort between India and Pakistan. => RUS > IND, PAK CONSULT 045
- The lawyer brokered a house sale.
