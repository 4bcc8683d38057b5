# Words on the act's own verb that change what is told: negation, possibility, condition, doubt, necessity.

[operator negation] the act did not happen
adverb: not n't never no neither nor hardly without cannot
* => keep negated
+ Iran did not attack Iraq. => IRN > IRQ ASSAULT 190 negated
+ Sweden has never invaded Norway. => SWE > NOR ASSAULT 190 negated

[operator possibility] the act may happen or might have
auxiliary: may might could would can should must ought
adverb: possibly perhaps maybe potentially possible potential
X be able|possible to ACT
X's possibility|prospect|likelihood|risk|danger|fear|threat|chance of|that ACT
X fear|doubt that ACT
X fear|doubt ACT
* => keep hypothetical
+ Iran could attack Israel. => IRN > ISR ASSAULT 190 hypothetical

[operator condition] the act is a condition
mark: if unless whether lest until once provided
* => keep hypothetical
+ If Turkey attacks Greece, the alliance collapses. => TUR > GRC ASSAULT 190 hypothetical
