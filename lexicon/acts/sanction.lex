# SANCTION: reductions of relations (PLOVER manual, section SANCTION; CAMEO 16).

[SANCTION/discontinue 161 mutual counterpart] diplomatic relations cut
X break|sever|cut|suspend|freeze|terminate|downgrade|end|rupture|halt relation|tie|link|contact with Y
X break|sever|cut|suspend|freeze|terminate|downgrade|end|rupture|halt diplomatic relation|tie|link with Y
X break|sever|cut|suspend|freeze|terminate|downgrade|end|rupture|halt relation|tie
X break_off relation|tie|contact with Y
X break_off relation|tie|contact
X cut_off relation|tie|contact with Y
X recall|withdraw ambassador|diplomat|envoy from|to|in Y
X recall|withdraw ambassador|diplomat|envoy
X close|shut embassy|consulate|mission in|of Y
X shut_down|close_down embassy|consulate|mission in|of Y
X's recall of ambassador|envoy from|to Y
X's break with Y
+ Saudi Arabia severed diplomatic relations with Iran. => SAU > IRN SANCTION 161
+ Qatar and Bahrain broke off ties. => QAT, BHR SANCTION 161
+ France recalled its ambassador from Niger. => FRA > NER SANCTION 161

[SANCTION/discontinue 162] aid stopped
X cut|suspend|freeze|stop|halt|withhold|reduce|slash|end|terminate aid|assistance|funding|loan|help|subsidy|support to|for|of Y
X cut|suspend|freeze|stop|halt|withhold|reduce|slash|end|terminate aid|assistance|funding|loan|subsidy
X cut_off aid|assistance|funding|gas|oil|supply to|for Y
X's suspension|cut|freeze of aid|assistance to Y
+ The World Bank suspended aid to Uganda. => IGO > UGA SANCTION 162

[SANCTION/discontinue 163] sanctions, embargoes
X sanction Y
X impose|slap|place|levy|tighten|extend|renew|approve|adopt|widen|expand sanction|embargo|tariff|ban|restriction|asset-freeze|penalty|fine on|upon|against Y
X impose|slap|place|levy|tighten|extend|renew|approve|adopt|widen|expand sanction|embargo|tariff
X freeze|seize asset|account|fund of Y
X ban import|export|flight|product from|of|to Y
X embargo|blacklist|boycott|fine Y
X's sanction|embargo against|on Y
+ The United States imposed sanctions on Venezuela. => USA > VEN SANCTION 163
+ Sanctions were imposed on Iran by the Security Council. => IGO > IRN SANCTION 163

[SANCTION/discontinue 164 counterpart] talks broken off
X break_off talk|negotiation|dialogue with Y
X break_off talk|negotiation|dialogue
X suspend|end|halt|abandon|quit|leave talk|negotiation|dialogue with Y
X suspend|end|halt|abandon|quit|leave talk|negotiation|dialogue
+ The rebels suspended talks with the Philippine government. => REB > PHL SANCTION 164

[SANCTION/expel 166] expulsions
X expel|eject diplomat|ambassador|envoy|attache|official|journalist|worker|aid-worker of|from Y
X expel Y
X suspend Y from Y
X expel Y from Y
X oust Y from Y
X declare Y persona
X's expulsion of Y
+ Moldova expelled Russian diplomats. => MDA > RUS SANCTION 166

[SANCTION/withdraw 166] leaving bodies and treaties
X withdraw|pull_out|quit from Y
X withdraw|pull_out|quit|leave|abandon treaty|agreement|accord|pact|deal|bloc with Y
X withdraw|pull_out from|of treaty|agreement|accord|pact|deal|bloc|mission|organization|court
X withdraw diplomat|observer|monitor|peacekeeper|staff from Y
X's withdrawal from treaty|agreement|accord|pact|deal|bloc|mission|organization|court
+ The United States withdrew from the nuclear deal. => USA > - SANCTION 166

[SANCTION/convict 116] convictions
X convict|sentence|condemn Y to Y
X convict|sentence Y
X find Y guilty|liable
X jail|imprison Y
X's conviction|sentencing of Y
X fine Y
X rule against Y
+ A Turkish court sentenced the journalist to prison. => TUR > MED SANCTION 116
