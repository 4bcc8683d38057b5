# Words on the act's own verb that change what is told: negation, possibility, condition, doubt, necessity.

[operator negation] the act did not happen
adverb: not n't never no neither nor hardly barely without cannot
AGREE => REJECT 120
036 => REJECT/meet 125
031 => REJECT/assist 121
032 => REJECT/assist 120
033 => REJECT/assist 122
0332 => REJECT/assist 1222
0333 => REJECT/assist 1223
0334 => REJECT/assist 1224
CONCEDE => REJECT/yield 124
081 => REJECT/yield 1241
083 => REJECT/change 123
055 => keep negated
056 => keep negated
RETREAT => REJECT/yield 124
084 => REJECT/yield 1243
085 => REJECT/yield 1244
086 => REJECT/yield 1245
087 => REJECT/yield 1246
* => keep negated
+ Israel will not release the Lebanese prisoners. => ISR > ? REJECT 124
+ Iran will not hold talks with Bahrain. => IRN > BHR REJECT 125
+ Iran did not attack Iraq. => IRN > IRQ ASSAULT 190 negated
+ Sweden has never invaded Norway. => SWE > NOR ASSAULT 190 negated
+ No Swedish troops attacked Norway. => SWE > NOR ASSAULT 190 negated
+ Ghana did not sign the treaty with Togo. => GHA, TGO SUPPORT 057 negated
+ Norway never imposed sanctions on Iceland. => NOR > ISL SANCTION 163 negated
+ Neither France nor Spain recognised Kosovo. => FRA, ESP > XKX SUPPORT 054 negated
+ Japan has not apologised to China. => JPN > CHN CONCEDE 055 negated

[operator possibility] the act may happen or might have
auxiliary: may might could would can
adverb: possibly perhaps maybe potentially possible potential
X be possible to ACT
X be afraid|fearful|wary that|of ACT
possibility|prospect|likelihood|risk|danger|fear|threat|chance|spectre|specter|scenario|concern|worry|speculation of|that ACT
likelihood|possibility|risk|chance|right to ACT
X fear|dread|doubt|worry|speculate|hope|suggest|imply that ACT
X fear|dread|doubt ACT
X:fear|speculation|concern|worry grow|rise|mount that|of|over ACT
X raise fear|concern|possibility|prospect|risk|question|spectre of|that|about ACT
X want|seek|wish ability|right|power|chance to ACT
* => keep hypothetical
+ Iran could attack Israel. => IRN > ISR ASSAULT 190 hypothetical
+ Denmark fears that Sweden will invade Norway. => SWE > NOR ASSAULT 190 hypothetical
+ Turkey might withdraw its troops from Syria. => TUR > SYR RETREAT 0874 hypothetical
+ Perhaps Egypt attacked Libya. => EGY > LBY ASSAULT 190 hypothetical

[operator condition] the act is a condition
mark: if unless whether lest until once provided
* => keep hypothetical
+ If Turkey attacks Greece, the alliance collapses. => TUR > GRC ASSAULT 190 hypothetical
+ If India bans Pakistani goods, prices will rise. => IND > PAK SANCTION 163 hypothetical

[operator plot] plots that were found out: nothing was done
X uncover|disrupt ACT
X foil|thwart|uncover|disrupt|prevent|avert plot|plan|attempt|bid|conspiracy to|of|for ACT
X's plot|conspiracy|scheme to|of ACT
X plot|conspire to ACT
X plot ACT
* => keep hypothetical
+ Dutch police uncovered a plot to attack the Danish embassy. => ? > DNK ASSAULT 190 hypothetical
