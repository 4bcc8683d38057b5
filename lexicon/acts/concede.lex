# CONCEDE: verbal concessions (PLOVER manual, section CONCEDE; CAMEO 055, 056, 08).

[CONCEDE 055] apology and regret
X apologize|apologise to Y
X apologize|apologise
X express regret|remorse to|for|over Y
X express regret|remorse
X's apology to Y
+ The Netherlands apologized to Indonesia. => NLD > IDN CONCEDE 055

[CONCEDE 056] forgiveness, pardon, amnesty
X forgive|pardon|acquit|absolve Y
X grant|declare|issue amnesty|pardon|clemency to|for Y
X drop|dismiss charge|case|lawsuit against Y
X's pardon|acquittal of Y
+ The Turkish president pardoned the journalists. => TUR > MED CONCEDE 056

[CONCEDE 080] yielding
X yield|concede|bow|relent|capitulate to Y
X back_down
X give_in to Y
X make concession to Y
X make concession
X concede defeat|election to Y
X concede defeat|election
+ The Greek government bowed to the unions. => GRC > - CONCEDE 080

[CONCEDE 083] reform granted
X accede|agree|bow|consent to demand of|from Y
X accept|meet|grant demand of|from Y
X accept|meet|grant demand
+ The Chilean government accepted the demands of the students. => CHL > - CONCEDE 083

[CONCEDE 0814] restrictions eased
X lift|ease|end|revoke|relax|cancel curfew|emergency|lockdown in|on Y
X lift|ease|end|revoke|relax|cancel curfew|emergency|lockdown
X lift|ease martial law
+ Sri Lanka lifted the curfew. => LKA > - CONCEDE 0814

[CONCEDE 085] sanctions eased
X lift|ease|end|remove|suspend|waive|relax|drop sanction|embargo|boycott|tariff|restriction on|against|of Y
X lift|ease|end|remove|suspend|waive|relax|drop sanction|embargo|boycott
X's lifting|easing of sanction|embargo against|on Y
+ The European Union eased sanctions against Belarus. => IGO > BLR CONCEDE 085

[CONCEDE 0871] ceasefire declared
X declare|announce|call|order|offer ceasefire|truce|cessation with|in Y
X declare|announce|call|order|offer ceasefire|truce|cessation
+ The Colombian rebels declared a ceasefire. => COL > - CONCEDE 0871
