# REJECT: rejections and refusals (PLOVER manual, section REJECT; CAMEO 12). What is refused is mostly read through the
# operator refuse; here the words that say it by themselves.

[REJECT/change 1232] other policies refused
X reject|dismiss|rule_out|resist|refuse change|reversal|revision|shift|u-turn in|of|to|on policy|law|course|tax|strategy|budget
+ Hungary rejected a change of policy. => HUN > - REJECT 1232

[REJECT/change 1233] rights refused
X deny|refuse|withhold right|freedom|citizenship|vote|equality to|for|of Y
X deny|refuse Y! right|freedom|citizenship|vote|equality
+ Myanmar denied citizenship to Bangladeshi refugees. => MMR > BGD REJECT 1233

[REJECT/change 1234] other institutions refused
X reject|dismiss|rule_out|resist|refuse|oppose independence|autonomy|secession|self-rule|statehood|federalism|referendum of|for|by|in Y
+ Spain rejected the independence of Catalonia. => ESP > ? REJECT 1234

[REJECT 120] rejecting
X reject|rebuff|spurn|snub|repudiate Y
X refuse Y?
X reject|dismiss|decline|refuse|rebuff|spurn|shrug_off|brush_off|brush_aside|turn_down|throw_out|vote_down|rule_out|ignore|disregard|block|quash|strike_down|scrap call|offer|proposal|demand|request|appeal|plan|deal|bid|overture|resolution|ultimatum|agreement|motion|petition|invitation|application|bill|amendment|treaty|compromise|verdict|ruling|recommendation|attempt|candidate|threat of|from|by Y?
X reject|dismiss|decline|refuse|rebuff|spurn|shrug_off|brush_off|brush_aside|turn_down|throw_out|vote_down|rule_out|ignore|disregard|block|quash|strike_down|scrap claim|accusation|allegation|suggestion|pressure|criticism|idea|notion|report|charge|result|concern|warning|nomination from|by Y?
X reject|dismiss|decline|refuse|rebuff|spurn|shrug_off|brush_off|brush_aside|turn_down|throw_out|vote_down|rule_out|ignore|disregard|block|quash|strike_down|scrap claim|accusation|allegation|charge|result|warning|threat|ruling|verdict|attempt|concern|nomination
X reject|dismiss|decline|refuse|rebuff|spurn|shrug_off|brush_off|brush_aside|turn_down|throw_out|vote_down|rule_out|disregard|quash call|offer|proposal|demand|request|appeal|claim|plan|deal|accusation|allegation|bid|overture|suggestion|pressure|criticism|resolution|ultimatum|agreement|motion|petition|invitation|idea|application|bill|amendment|treaty|compromise|notion|report|recommendation
X say no to Y
X throw cold water on Y
X stand against Y!
X resist|oppose|block|thwart|stall|obstruct|defeat|kill|shelve|filibuster plan|proposal|bid|resolution|move|demand|bill|law|legislation|reform|deal|measure|attempt|effort|nomination|motion|amendment of|by|from|for|on Y
X resist|oppose|block|stall|obstruct|defeat|kill|shelve|filibuster plan|proposal|bid|resolution|demand|bill|legislation|measure|nomination|motion|amendment
X be opposed|averse to Y
X deny|refuse Y:visa|entry|permission|asylum|access|permit|bail|accreditation
X deny|refuse visa|entry|permission|asylum|access|permit|overflight to|for|from Y
X deny|refuse request|motion|application|petition|appeal|bid|parole|bail|claim of|from|by|for Y
X bar|ban Y from entry
X ban|bar entry of|to|by|from Y
X turn_away|turn_back Y!
X dispute|contest Y:result|election|claim|ruling|outcome
X dispute|contest result|claim|ruling|account|version of|by Y
X contradict Y!
X's rejection|refusal|dismissal|rebuff of Y
X's opposition to Y
X reject|dismiss|throw_out|refuse|deny|turn_down complaint|protest|lawsuit|suit|case|objection|plea|challenge|petition|argument|overture|approach|interference of|from|by Y
X turn back on Y
X give shoulder to Y
X pour scorn on offer|proposal|plan|idea of|from|by Y
X vote against Y:bill|motion|resolution|plan|deal|proposal|amendment|treaty|measure
X vote against bill|motion|resolution|plan|deal|proposal|amendment|treaty|measure
X oppose Y:plan|bill|motion|resolution|deal|proposal|amendment|treaty|measure|move|bid|decision
X refuse|decline Y:request|offer|invitation|demand|proposal|aid|help|assistance
X ignore|flout|disregard call|demand|request|appeal|order|warning of|from|by Y
X refuse|decline respond|reply|answer|comply|cooperate|agree|budge|yield|bow|listen to|with|on Y?
X fail|neglect respond|reply|answer|comply to|with Y?
X block|scuttle|torpedo|thwart|sink|derail|stymie|spike|bar statement|declaration|communique|communiqué|resolution|accession|entry|membership|appointment|candidacy|bid|deal|sale|takeover|merger|motion|extradition|transfer on|of|by|from|against|to Y
X block|scuttle|torpedo|derail|stymie statement|declaration|communique|resolution|accession|appointment|candidacy|bid
X turn deaf ear to Y
X turn|give cold shoulder to|on Y
X dismiss|brush_aside|wave_away|shrug_off|rebuff|spurn Y:initiative|proposal|plan|offer|idea|appeal|overture|request|suggestion|call|invitation|demand|draft|roadmap|solution
X vote_down|throw_out|defeat Y:initiative|proposal|plan|reform|bill|amendment|law|referendum|treaty|deal|motion
+ Iran rejected the demands of the United States. => IRN > USA REJECT 120
+ North Korea turned down the offer from Seoul. => PRK > KOR REJECT 120
+ Poland denied entry to Belarusian drivers. => POL > BLR REJECT 120
+ A Spanish court dismissed a complaint by Morocco. => ESP > MAR REJECT 120
+ Eritrea ignored the appeals of Djibouti. => ERI > DJI REJECT 120
+ Austria turned a deaf ear to Turkey. => AUT > TUR REJECT 120
+ Jamaica dismissed the Haitian proposal. => JAM > HTI REJECT 120
- The committee was rejected by nobody.
- The guard resisted sleep.

[none] no comment
X refuse|decline comment|say|answer|elaborate|disclose|identify|name|speculate|confirm|specify|reveal|talk|speak|provide|release|plead|eat
X refuse|decline comment|interview
- The ministry declined to comment.
- Norwegian officials refused to say more.

[REJECT/yield 124] refusing to give way
X stand firm|defiant against Y
X remain defiant
X reject call|demand|appeal for ceasefire|truce|withdrawal|restraint|release by|from|in Y?
X reject call|demand|appeal for ceasefire|truce|withdrawal|restraint|release
X reject ceasefire|truce with|by Y
X reject|refuse ceasefire|truce|cease-fire
+ Eritrea rejected a ceasefire. => ERI > - REJECT 124

[REJECT/change 123] refusing political change
X reject|dismiss|rule_out|resist|refuse|ignore|deny call|demand|appeal|pressure for|to resignation|reform|election|independence|referendum
X reject|dismiss|rule_out|resist|refuse resignation|reform|election|independence|referendum|autonomy of|by|in|for Y?
X reject|dismiss|rule_out|resist|refuse snap|early|new election|referendum
+ The Hungarian prime minister rejected calls for an election. => HUN > - REJECT 123

[REJECT/meet 125] talks refused, meetings cancelled
X reject|refuse|rule_out|shun|decline|boycott|snub|avoid|skip|turn_down|spurn|rebuff talk|meeting|negotiation|dialogue|summit|contact|conference|invitation with|to|by|from|in Y
X reject|refuse|rule_out|shun|decline|boycott|snub|avoid|skip|turn_down|spurn|rebuff talk|meeting|negotiation|dialogue|summit|contact|conference
X reject|refuse|rule_out|decline direct|further|new|peace|nuclear talk|negotiation|dialogue with Y?
X cancel|postpone|call_off|put_off|scrap|delay|scrub|abort talk|meeting|visit|summit|trip|negotiation|tour with|to|of|by|in Y
X cancel|postpone|call_off|put_off|scrap|delay|scrub|abort talk|meeting|visit|summit|trip|negotiation|tour
X cancel|postpone|call_off|scrap state|planned|official|scheduled|bilateral visit|meeting|trip|talk to|with|in Y
X pull_out|withdraw from|of summit|meeting|conference|forum with|in Y?
X's refusal of talk|negotiation with Y
X's cancellation|postponement of talk|meeting|visit|summit with|to Y
X leave|quit|exit meeting|talk|session|summit|hearing|conference with|of Y
X walk_out|storm_out of|on|from meeting|summit|session|conference|hearing with|of Y
X refuse|decline meet|see|visit|receive|host|negotiate|talk with|to Y
X snub|shun Y!
+ The United States shunned contact with Iran. => USA > IRN REJECT 125
+ Russia cancelled talks with Japan. => RUS > JPN REJECT 125
+ The Lebanese minister left a meeting with the Syrian minister. => LBN > SYR REJECT 125

[REJECT 127] settlements refused
X reject|refuse|turn_down|dismiss peace|ceasefire|truce|settlement|roadmap|two-state|nuclear|brexit|power-sharing plan|deal|proposal|agreement|offer|initiative|solution by|from|of|with Y?
+ The rebels rejected a peace plan. => ? > - REJECT 127

[REJECT 129] veto
X veto resolution|bill|law|move|motion|proposal|legislation|measure|statement|sanction of|by|on|against|over|from|in|for Y
X veto resolution|bill|law|move|motion|proposal|legislation|measure|statement|sanction|request
X veto Y
X use|cast|exercise|wield veto against|on|over Y?
X's veto of|on|against Y
+ Russia vetoed a resolution on Syria. => RUS > SYR REJECT 129

[REJECT 128] defiance
X defy|flout|violate|breach|disobey|break|ignore|contravene|circumvent|evade|infringe|infringing sanction|resolution|ban|law|treaty|agreement|embargo|curfew|airspace|sovereignty|ruling|accord|deadline|lockdown|blockade|injunction|quarantine|warning|pact|protocol of|by|with|in|on|against Y
X defy|flout|violate|breach|disobey|break|ignore|contravene|circumvent|evade|infringe|infringing sanction|resolution|ban|law|treaty|agreement|embargo|curfew|airspace|sovereignty|ruling|accord|deadline|lockdown|injunction|quarantine|pact|protocol
X defy Y
X ignore|disobey|disregard Y!
X enter airspace|water of Y
X cross into airspace|water of Y
X's violation|breach of airspace|sovereignty|treaty|resolution|sanction|agreement|water of|by|with Y?
X's defiance of Y
+ The Georgian protesters defied the ban. => GEO > - REJECT 128
+ Russian jets violated the airspace of Estonia. => RUS > EST REJECT 128
