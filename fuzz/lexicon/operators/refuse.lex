[operator refuse]
X refuse to ACT
* => REJECT 120
