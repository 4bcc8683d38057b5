# SANCTION: reductions of relations (PLOVER manual, section SANCTION; CAMEO 16).

[SANCTION/expel 1662] inspectors and observers sent away or withdrawn
X expel|eject|kick_out|throw_out|oust Y:inspector|observer|monitor
X expel|eject|kick_out|throw_out|oust inspector|observer|monitor of|from Y?
+ Iraq threw out the American inspectors. => IRQ > USA SANCTION 1662

[SANCTION/expel 1663] aid agencies sent away or withdrawn
X expel|eject|kick_out|throw_out|ban aid|relief|humanitarian agency|group|worker|organization|organisation|charity of|from|in Y?
X withdraw|pull_out|evacuate aid|relief|humanitarian worker|staff|team|agency from|in Y
+ Sudan expelled the Norwegian aid agency. => SDN > ? SANCTION 1663

[SANCTION/discontinue 161 mutual counterpart] diplomatic relations cut
X break|sever|cut|suspend|freeze|terminate|downgrade|end|rupture|halt|reduce|scale_back|curtail relation|tie|link|contact|relationship|communication|channel|hotline with Y
X break|sever|cut|suspend|freeze|terminate|downgrade|end|rupture|halt|reduce|cut_off|break_off diplomatic|bilateral|trade|military|economic relation|tie|link|contact with Y
X break|sever|cut|suspend|freeze|terminate|downgrade|end|rupture|halt|reduce|break_off|cut_off relation|tie
X break|sever|cut|suspend|freeze|terminate|downgrade|end|rupture|halt|reduce|break_off|cut_off diplomatic relation|tie|link
X break_off|cut_off relation|tie|contact with Y
X break with Y!
X recall|withdraw|pull_out ambassador|diplomat|envoy|representative|attache from|to|in Y
X recall|withdraw ambassador|diplomat|envoy|representative for consultation
X recall|withdraw ambassador|diplomat|envoy
X close|shut|shut_down|close_down|evacuate embassy|consulate|mission|office in|of|to Y
X close|shut|shut_down|close_down|evacuate|downgrade Y:embassy|consulate
X order closure of Y:embassy|consulate|mission
X's recall of ambassador|envoy|diplomat from|to|in Y
X's diplomatic break|rupture|boycott with|of Y
X's severing|suspension|breaking|freezing|downgrading of relation|tie|contact with Y
X issue|raise|heighten travel warning|alert|advisory for|on|against|to Y
X advise|warn|urge citizen|national|traveler|traveller against|from travel|travelling|traveling to|in Y?
X revoke|withdraw|suspend|cancel|terminate recognition|accreditation|visa|privilege|status of|for Y:diplomat|embassy|ambassador|envoy|consulate|mission
+ Saudi Arabia severed diplomatic relations with Iran. => SAU > IRN SANCTION 161
+ Qatar and Bahrain broke off ties. => QAT, BHR SANCTION 161
+ France recalled its ambassador from Niger. => FRA > NER SANCTION 161
+ Sweden recalled its envoy from Sudan. => SWE > SDN SANCTION 161
+ Denmark issued a travel warning for Tunisia. => DNK > TUN SANCTION 161

[SANCTION/discontinue 162] aid stopped
X cut|suspend|freeze|stop|halt|withhold|reduce|slash|end|terminate|cancel|cut_off|withdraw|block|trim aid|assistance|funding|loan|help|subsidy|support|fund|payment|money|bailout|grant to|for|of|from Y
X cut|suspend|freeze|stop|halt|withhold|reduce|slash|end|terminate|cancel|cut_off aid|assistance|funding|subsidy
X defund Y
X's suspension|cut|freeze|halt|withholding of|in aid|assistance|funding to|for Y
X pull|yank|axe|slash|revoke|rescind|deny|curtail|limit|scrap|trim|divert|pause|discontinue aid|assistance|funding|help|support|subsidy|grant|contribution|financing to|for|of|from|in Y
X pull|yank|axe|slash|revoke|deny|withhold|curtail|scrap|pause Y:funding|aid|subsidy
X pull|yank|axe|withhold|pause funding|fund|contribution|payment
X stop|cease|quit|halt|suspend fund|funding|financing|paying|support Y
+ The World Bank suspended aid to Uganda. => IGO > UGA SANCTION 162
+ Switzerland slashed its funding for Bhutan. => CHE > BTN SANCTION 162

[SANCTION/discontinue 1621] economic aid stopped
X cut|suspend|freeze|stop|halt|withhold|reduce|slash|end|terminate|cancel|cut_off economic|financial|development|budget aid|assistance|support|help to|for|of Y
+ Norway suspended financial aid to Malawi. => NOR > MWI SANCTION 1621

[SANCTION/discontinue 1622] military aid stopped
X cut|suspend|freeze|stop|halt|withhold|reduce|slash|end|terminate|cancel|cut_off|limit|scale_back military|defence|defense|security aid|assistance|support|cooperation to|for|of|with Y
X suspend|halt|stop|block|freeze|cancel arm|weapon export|sale|shipment|delivery to Y
X suspend|halt|stop|block|freeze|cancel sale|delivery of|to Y!
+ Germany halted arms exports to Turkey. => DEU > TUR SANCTION 1622

[SANCTION/discontinue 1623] humanitarian aid stopped
X cut|suspend|freeze|stop|halt|withhold|reduce|slash|end|terminate|block|cut_off food|aid|relief|humanitarian|medical|fuel supply|delivery|shipment|distribution|operation|work|activity|program|programme to|for|of|in Y
X cut|suspend|freeze|stop|halt|withhold|reduce|slash|end|terminate|block humanitarian|food|medical aid|assistance|relief|shipment|delivery to|for|of|in Y
+ Canada suspended food aid to Somalia. => CAN > SOM SANCTION 1623

[SANCTION/discontinue 163] sanctions, embargoes
X sanction Y!
X impose|slap|place|levy|tighten|extend|renew|approve|adopt|widen|expand|prolong|announce|introduce|reimpose|re-impose|apply|put|toughen|maintain|unveil|add sanction|embargo|tariff|duty|asset-freeze|penalty|boycott on|upon|against Y
X impose|slap|place|levy|tighten|extend|renew|approve|adopt|widen|expand|prolong|announce|introduce|reimpose|re-impose|apply|put|toughen|maintain|unveil economic|new|further|fresh|additional|tough|international|financial|trade|targeted|punitive|more|tougher sanction|embargo|tariff|duty|penalty on|upon|against Y?
X impose|slap|place|tighten|extend|renew|approve|adopt|widen|expand|announce|introduce economic|new|further|fresh|additional|tough|financial|trade|more|tougher restriction on|upon|against Y!
X impose|slap|place|levy|tighten|extend|renew|approve|adopt|widen|expand|prolong|announce|introduce|reimpose|re-impose|apply|put|toughen|maintain|unveil sanction|embargo|tariff
X hit|slap|punish|target Y with sanction|tariff|embargo|duty|penalty
X impose ban on import|export|flight|product|visit|oil|gas|investment from|to|of|by Y
X impose|announce|introduce export|import|travel|arm|flight|visa ban|control|restriction|embargo on|against|to|for|from Y
X freeze|block Y:asset|account|fund
X freeze|block asset|account|fund of Y
X ban|halt|stop|suspend|block|restrict import|export|flight|product|trade|investment|shipment|good|oil|gas|beef|meat of|from|to|with|into Y
X blacklist Y
X suspend|halt|cut|cut_off|sever|ban|stop|cancel air|rail|flight|transport|ferry|shipping|maritime link|service|connection|route|traffic|travel with|to|from|between Y
X suspend|halt|ban|stop|cancel flight|route to|from|with|over Y
X's suspension|ban of|on flight|link|trade|import|export with|to|from Y
X embargo Y!
X boycott good|product of|from Y
X ban|bar Y:airline|airliner|carrier|import|export|product|company|firm
X suspend|halt|end|cancel trade deal|agreement|talk|pact|preference with|for Y
X's sanction|embargo|tariff against|on Y
sanction|embargo|tariff against|on Y by X
X order|decree|mandate|authorize|authorise|sign|unleash|trigger|target|endorse sanction|embargo|tariff|penalty|countermeasure on|upon|against|to Y
X order|decree|authorize|authorise|enforce|implement|apply new|further|economic|financial|tough|targeted|hard-hitting|additional|sweeping sanction|tariff|embargo|penalty on|upon|against|to|over Y
X enforce|implement sanction|embargo on|against|to Y
X prolong|strengthen|step_up|intensify|ratchet_up|double|raise|increase|hike|renew sanction|tariff|duty|embargo|pressure on|against|for Y
X sanction Y
X target Y with sanction|tariff|asset-freeze
X subject Y to sanction|embargo|tariff
X bar|ban|prohibit Y:company|firm|bank|import|good|product|export|investor|investment|airline from Y?
X designate Y! for|under|as sanction
X exclude|cut_off|disconnect Y! from swift|market|system|trade
+ The United States imposed sanctions on Venezuela. => USA > VEN SANCTION 163
+ Sanctions were imposed on Iran by the Security Council. => IGO > IRN SANCTION 163
+ India banned imports from Pakistan. => IND > PAK SANCTION 163
+ Brazil froze the assets of Chilean banks. => BRA > CHL SANCTION 163
+ Tanzania raised its tariffs on Zambia. => TZA > ZMB SANCTION 163
+ The United States subjected Cuban banks to sanctions. => USA > CUB SANCTION 163

[SANCTION/withdraw 165] mediation ended
X end|suspend|halt|abandon|quit|stop|terminate mediation|good-offices with|between|in Y?
X end|suspend|halt|abandon|quit|stop|terminate mediation|mediating|peace effort|mission|role with|between|in Y?
X withdraw|pull_out from|of|as mediation|mediator
+ Egypt suspended its mediation in Sudan. => EGY > SDN SANCTION 165

[SANCTION/discontinue 164 counterpart] talks broken off
X break_off|call_off|cut_off|pull_out|withdraw|quit|suspend|end|halt|abandon|leave|discontinue|freeze talk|negotiation|dialogue|contact with Y
X break_off|suspend|end|halt|abandon|quit|leave|discontinue|freeze talk|negotiation|dialogue|contact
X walk_out|withdraw|pull_out of|from talk|negotiation|dialogue|meeting with Y?
X walk_out|storm_out of|from talk|negotiation|dialogue
X's suspension|breakdown|collapse of talk|negotiation with Y
+ The rebels suspended talks with the Philippine government. => ? > PHL SANCTION 164

[SANCTION/expel 166] expulsions
X expel|eject|kick_out|throw_out|remove diplomat|ambassador|envoy|attache|official|observer|inspector|troop of|from Y
X expel|eject|kick_out|throw_out Y:diplomat|ambassador|envoy|attache|official|spy|journalist|correspondent|observer|inspector|consul|mission|agency|organization|ngo|worker|representative|staff|reporter
X expel|kick_out|throw_out Y!
X expel|eject|exclude|kick_out|throw_out Y from Y
X suspend Y! from Y
X suspend|expel membership of Y
X suspend membership of|in Y
X oust Y! from Y
X sack|dismiss|fire|oust|axe Y:minister|official|general|officer|chief|judge|adviser|advisor|commander|ambassador|governor|mayor|prosecutor|personnel|cabinet|soldier|policeman|teacher|employee|worker|secretary|director|spokesman|aide|commissioner|head|staff|ally|deputy|lawmaker|leader|president|premier|government
X remove|suspend|relieve Y:minister|official|general|officer|chief|judge|commander|ambassador|governor|mayor|prosecutor|president|premier|leader from|of post|office|duty|position|power|job|command
X's dismissal|sacking|firing of Y!
X declare Y persona
X declare|name persona non
X ban Y:diplomat|ambassador|envoy|official|lawmaker|politician from Y?
X's expulsion|ejection|ouster of Y
+ Moldova expelled Russian diplomats. => MDA > RUS SANCTION 166
+ The African Union suspended Mali from the bloc. => IGO > MLI SANCTION 166
- The lungs expelled air.

[SANCTION/withdraw 166] leaving bodies and treaties
X withdraw|pull_out|quit|exit|secede|split from|of|with Y!
X quit|leave|exit Y:bloc|union|alliance|coalition|commonwealth|treaty|pact|accord|agreement|cartel|council|organization|league
X withdraw|pull_out|quit|leave|abandon|exit|denounce|scrap|tear_up|renounce|suspend|repudiate|abrogate treaty|agreement|accord|pact|deal with Y
X withdraw|pull_out|quit|leave|abandon|exit|scrap|tear_up|renounce|suspend|repudiate|abrogate|cancel|annul Y:treaty|accord|pact|agreement|deal
X withdraw|pull|pull_out from|of|out treaty|agreement|accord|pact|deal|bloc|mission|organization|organisation|court|coalition|government|alliance|union|body|council|convention
X withdraw|pull_out from|of nuclear|trade|climate|peace|arms|united treaty|agreement|accord|pact|deal
X suspend participation|membership|cooperation in|of|with Y
X suspend|end|halt|cut cooperation with Y
X suspend|halt|end|cancel mission|operation|program|programme|project in Y
X evacuate Y:diplomat|citizen|national|staff|personnel|employee from Y?
X withdraw|pull_out|evacuate diplomat|citizen|national|staff|personnel|worker|employee|observer|inspector|monitor from|out|in Y
X revoke|withdraw recognition of Y
X withdraw support for|from|to Y
X's withdrawal|exit from treaty|agreement|accord|pact|bloc|organization|union
X's withdrawal from Y:treaty|union|agreement|accord|pact|bloc|organization
X declare independence from Y
X secede from Y
+ Burundi withdrew from the court. => BDI > ? SANCTION 166
+ Canada pulled out of the treaty. => CAN > ? SANCTION 166

[SANCTION 1661] peacekeepers leave or are sent away
X expel|eject peacekeeper of|from Y?
X withdraw|pull_out peacekeeper from|out|of Y?
X withdraw|pull_out|pull_back|remove|recall|evacuate|bring_home|extract|redeploy|end peacekeeper|observer|monitor|inspector|blue-helmet from|out|in|of Y
X withdraw|pull_out|recall|end|terminate|close peacekeeping|observer|monitoring|inspection mission|force|troop|contingent|operation|team from|in|out|of Y
X withdraw|pull_out|pull|remove batch|contingent|battalion|unit of peacekeeper from Y
X:peacekeeper|observer|monitor|inspector withdraw|leave|depart|pull_out from Y
X:peacekeeper|observer|monitor|inspector leave|quit|evacuate Y
X's withdrawal|removal|evacuation|recall of peacekeeper|observer|monitor|inspector from Y
+ Eritrea expelled the peacekeepers. => ERI > ? SANCTION 1661
+ Fiji withdrew its peacekeepers from Syria. => FJI > SYR SANCTION 1661
+ India pulled out peacekeepers from Congo. => IND > COD SANCTION 1661

[SANCTION/convict 116] convictions
X sentence|condemn Y to Y
X convict Y of|for|in|on Y?
X give|hand Y sentence|term|fine|penalty|imprisonment
Y get|receive|face sentence|term|penalty for|of|in Y?
X convict|sentence Y
X condemn Y to death|prison|imprisonment|jail|life|year
X find Y guilty of|in|on Y?
X find Y liable
X find Y in contempt
X impose|hand_down|give|uphold|deliver sentence|verdict|conviction|fine|penalty to|on|against|for|of Y
X sentence Y to death|life|year|month|imprisonment|prison|jail|term|hanging
X uphold conviction|sentence|verdict of|against Y?
X's conviction|sentencing of Y
X fine Y
X fine|penalize|penalise Y for Y
X rule|find against Y!
X rule|declare|find Y unconstitutional|illegal|unlawful|invalid
X strike_down|overturn|annul|invalidate Y:law|ban|ruling|decision|election|vote|act|amendment|conviction|result|statute
X:court|jury|judge|tribunal|panel sentence|convict|fine Y
X:court|jury|judge|tribunal rule against Y
+ A Turkish court sentenced the journalist to prison. => TUR > ? SANCTION 116
+ Two Bosnian officers were convicted of war crimes. => - > BIH SANCTION 116

[SANCTION 160] relations reduced
X scale_back|reduce|curtail|downgrade|loosen cooperation|relation|engagement|tie with Y
X distance himself|itself|herself from Y
X ostracize Y!
X lower level of relation|representation with Y
X cancel|revoke|terminate|scrap contract with Y
X cancel|scrap|terminate Y:contract|deal with Y
X disown|expropriate Y!
X leave Y:coalition|cabinet
X boycott Y:company|firm|goods
+ Turkey downgraded its relations with Egypt. => TUR > EGY SANCTION 161
