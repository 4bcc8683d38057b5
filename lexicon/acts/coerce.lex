# COERCE: repression and coercion short of violence (PLOVER manual, section COERCE; CAMEO 17).

[COERCE/arrest 173] arrests
X arrest|detain|apprehend|nab Y
X take Y into custody
X hold|keep|place|put Y in|under custody|detention|arrest|house-arrest
X round_up Y
X's arrest|detention of Y
arrest|detention of Y by X
X capture suspect|fugitive
X jail|imprison|remand Y
X keep|hold Y prisoner|captive
+ Egyptian police arrested two journalists. => EGY > MED COERCE 173
+ Three activists were detained in Belarus. => - > - COERCE 173

[COERCE/seize 171] seizure and searches
X seize|confiscate|impound|commandeer ship|tanker|vessel|property|asset|embassy|boat|weapon|drug|land|farm|cargo|building|office|shipment of|from|in Y
X seize|confiscate|impound|commandeer ship|tanker|vessel|property|asset|embassy|boat|weapon|drug|land|farm|cargo|building|office|shipment
X nationalize|nationalise company|industry|mine|field|bank of Y
X raid|search office|home|house|headquarters|building|mosque|residence|premise of|in Y
X raid|search office|home|house|headquarters|building|mosque|residence|premise
X's seizure|confiscation of Y
X's seizure|confiscation of ship|tanker|vessel|embassy of Y
+ Iran seized a South Korean tanker. => IRN > KOR COERCE 171
+ Students seized the U.S. embassy. => EDU > USA COERCE 171

[COERCE/restrict 172] bans and restrictions
X ban|outlaw|prohibit party|group|organization|movement|demonstration|protest|rally|veil|burqa of|in|by Y
X ban|outlaw|prohibit Y
X ban|outlaw|prohibit party|group|organization|movement|demonstration|protest|rally|veil|burqa
X bar|prevent|block|prohibit Y from Y
X restrict|curb|limit|curtail freedom|movement|travel|access|right|internet of|in Y
X dissolve|suspend parliament|assembly|constitution|party
X crack_down on Y
X close|shut|seal border|crossing|airspace with|to Y
X close|shut|seal border|crossing|airspace
X's crackdown on|against Y
X's ban on|of Y
+ Algeria banned demonstrations. => DZA > - COERCE 172
+ Egypt closed its border with Sudan. => EGY > SDN COERCE 172

[COERCE/censor 1721] censorship
X censor|block|ban|shut_down|close|suspend newspaper|website|station|broadcaster|channel|magazine|outlet|network|book|internet of|in Y
X censor|block|ban|shut_down|close|suspend newspaper|website|station|broadcaster|channel|magazine|outlet|network|book|internet
X censor Y
+ Uganda shut down a radio station. => UGA > - COERCE 1721

[COERCE/curfew 1723] curfew
X impose|declare|order|enforce|extend curfew|lockdown in|on Y
X impose|declare|order|enforce|extend curfew|lockdown
+ Iraq imposed a curfew in Basra. => IRQ > - COERCE 1723

[COERCE/martial-law 1724] emergency
X declare|impose|proclaim|extend emergency in|over Y
X declare|impose|proclaim|extend state of emergency in Y
X declare|impose|proclaim|extend martial law
X declare|impose|proclaim|extend emergency
+ The South Korean president declared martial law. => KOR > - COERCE 1724

[COERCE/deport 174] deportation
X deport Y to Y
X deport Y
X's deportation of Y
+ Germany deported Afghan refugees. => DEU > AFG COERCE 174

[COERCE/restrict 191] blockade
X blockade Y
X impose blockade on|against|of Y
X besiege|encircle|surround Y
X lay siege to Y
X's blockade|siege of Y
+ Israel imposed a blockade on Gaza. => ISR > PSE COERCE 191

[COERCE/withhold 170] utilities cut
X cut_off|shut_off|shut_down electricity|power|water|internet|gas|fuel to|in Y
X cut|shut electricity|power|water|internet|gas|fuel to|in Y
+ Russia cut gas to Ukraine. => RUS > UKR COERCE 170

[COERCE/cyber 170] cyber attacks
X hack|hack_into website|server|computer|network|account|system|database of Y
X hack Y
X's cyber attack|operation on|against Y
X's cyberattack on|against Y
+ North Korea hacked a South Korean bank. => PRK > KOR COERCE 170
