# COOPERATE: mutual material cooperation (PLOVER manual, section COOPERATE; CAMEO 06).

[COOPERATE 060 mutual] cooperation
X cooperate|collaborate with Y
X cooperate|collaborate
X work with Y
X join force with Y
X partner with Y
X's cooperation|collaboration|partnership with Y
cooperation|collaboration|partnership between X
+ Kenya cooperates with Uganda. => KEN > UGA COOPERATE 060

[COOPERATE 061 mutual] trade and economic exchange
X trade with Y
X expand|resume|increase|boost trade|investment|export with|to|in Y
X invest in Y
X export|ship|sell oil|gas|grain|wheat|good|food|electricity to Y
X buy|purchase|import oil|gas|grain|wheat|good|food|electricity from Y
X's trade with Y
+ Iran sold oil to China. => IRN > CHN COOPERATE 061

[COOPERATE 062 mutual] joint military activity
X conduct|hold|stage|begin|launch joint exercise|drill|manoeuvre|maneuver|patrol with Y
X conduct|hold|stage|begin|launch joint exercise|drill|manoeuvre|maneuver|patrol
X's joint exercise|drill|manoeuvre|maneuver|patrol with Y
X sell|supply weapon|arm|jet|missile|tank|fighter to Y
X train alongside|with Y
+ Russia and China held joint naval exercises. => RUS, CHN COOPERATE 062

[COOPERATE 063] judicial cooperation
X extradite Y to Y
X extradite Y
X hand_over suspect|prisoner|fugitive to Y
X's extradition of Y
+ Spain extradited the suspect to Morocco. => ESP > MAR COOPERATE 063

[COOPERATE 064] intelligence and information
X share intelligence|information|data with Y
X exchange intelligence|information|data with Y
X pass|hand_over intelligence|information|evidence to Y
+ The CIA shared intelligence with Ukraine. => USA > UKR COOPERATE 064
