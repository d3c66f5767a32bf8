/** English words that are no part of a metric's name: articles, prepositions, verbs, numbers. */
export const notInName = new Set(
  (
    "a an the this that these those our your their his her its my all any each every some no zero among across without against of for in on at by to from with within before after during until per and or as than " +
    "is are be was were will shall should must can may not do have has had get make keep hold bring take set let put achieve reach hit raise increase grow improve boost lift expand " +
    "reduce cut lower decrease shorten halve trim slash stamp prune shave contain shrink drop sink fall rise limit double triple freeze maintain sustain deliver complete finish launch publish file sign obtain submit open close start stop " +
    "eliminate avoid prevent minimise minimize maximise maximize optimise optimize accelerate speed better shorter longer larger smaller bigger faster slower cheaper quicker tighter leaner cleaner smarter more less fewer higher most least best good great strong stable " +
    "current new existing average total overall annual yearly monthly weekly daily quarterly first second third last next same other many several much number below under above over about around up down at " +
    "ensure drive push track monitor measure manage control report review support help focus work win gain earn save spend generate separate train hire recruit sell book collect answer resolve fix handle process return respond " +
    "part full real on short long spare over extra any what when who which it we they you i one two three four five six seven eight nine ten this quarter year month week day half q h fy so such very too only also per cent percent"
  ).split(" "),
);
