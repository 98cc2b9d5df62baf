/// Text of the language that says something of everything.
public enum SampleText {
  /// A journey's file in which every kind of definition occurs.
  public static let journey = """
    journey five-stage "Awareness to advocacy" by week for 52 weeks
    price 40 EUR   goods 18 EUR  loss-aversion 2.25

    channel advertising  reach 4%  promise 7.5  spend 2 EUR
    channel social       reach 1%  promise 7.0
    channel friends      by word-of-mouth  promise 7.2  imitation 38% per year
    channel web          reach 0%

    segment regular  share 70%
    segment bargain  share 30%  price-elasticity 2.5  impulse +0.2

    stage unaware        start
    stage consideration  quality 7.2  variability 1  failure 5%   # the stage's own touchpoint
    stage checkout       instant  intent 57%  steps 5  loss-per-step 12%
    stage customer       quality 7.8  response 2 days  in web
    stage lost           outcome

    touchpoint search at consideration  quality 7 in web
    touchpoint advice at consideration in web met 20%  response 6 hours

    path unaware -> consideration  by channels
    path consideration -> checkout  18%  attitude +0.1  price 1
    path consideration -> lost      10%  because "found better elsewhere"
    path checkout -> customer            buys
    path checkout -> lost 100% friction because "too many steps"
    path customer -> lost 2% attitude -0.3 surprise -0.1
    path customer -> checkout 12% impulse refers

    lever checkout.steps  "Steps to pay"  from 1 to 8
    lever consideration->checkout "Going to the checkout"
    source checkout.loss-per-step measured "Baymard Institute 2024: 70.2% of carts are abandoned"
    source checkout.steps judgement

    """

  /// Lines that use every command, beside the definitions.
  public static let commands = [
    "open five-stage", "open \"my shop.journey\"", "show", "show consideration->checkout", "show parameters all",
    "set checkout.quality 8", "set checkout.quality +0.5", "set price -10%", "set advertising.reach x2",
    "set consideration->checkout 20%", "set usage.*.quality 7.5 points", "set cart->lost.price = -1",
    "set customer.response 6 hours", "set price 45 EUR", "set friends.imitation 40% per year", "reset",
    "set price 45 EUR from week 10", "set usage.*.quality +0.5 from day 14", "set a->b.price = -1 from step 0",
    "set friends.imitation 40% per year from month 3", "reset price from week 10", "reset *.reach from step 3",
    "reset checkout.steps",
    "reset *.reach", "undo", "redo", "run",
    "run 10000 customers for 52 weeks seed 18446744073709551615 replications 20",
    "run for 1 step", "watch", "watch conversion", "watch nps.bargain 500 customers for 2 years seed 3",
    "watch \"funnel\" seed 1", "watch 10 customers", "watch \"for\" for 1 day", "verify 5 customers", "follow 7",
    "follow 7 in a b for 2 years seed 3",
    "follow lost buyer in a", "follow fan complaint",
    "explain", "explain gap.checkout", "explain word of mouth", "explain \"peak and end\"",
    "explain consideration->checkout.price", "seed 0", "strategy fast", "strategy cheap from fast", "keep as fast",
    "use baseline", "strategies", "drop fast", "compare", "compare a b", "compare a b by profit nps for 2 years seed 3",
    "compare a b by profit under uncertainty for 2 years", "compare \"under\" b under uncertainty",
    "why conversion", "why nps.bargain a", "why profit a b 500 customers for 2 years replications 3",
    "break-even price conversion", "break-even a->b.price nps.bargain a b 500 customers for 2 years",
    "vary checkout.steps from 1 to 8 by 1", "vary price from -20% to +20% by 5% by profit \"by\" seed 3",
    "vary a.b from 1 to 2 by 1 300 customers", "vary a->b.price from = -1 to +0.5 by 0.25 by conversion 10 customers",
    "vary price from 30 EUR to 60 EUR by 15 EUR and customer.*.response from 1 hour to 2 days by 6 hours by profit",
    "uncertain", "uncertain checkout.intent 50% to 70%", "uncertain a->b.price -1.5 to 0.5", "uncertain *.quality off",
    "power conversion a b", "power nps a b share 10% traffic 2000 per week power 90% 500 customers replications 3",
    "power conversion \"share\" \"traffic\" traffic 1 per day",
    "tornado conversion interactions", "tornado nps interactions go 500 customers", "tornado \"interactions\"",
    "tornado", "tornado retention", "tornado conversion nps 500 customers seed 7 replications 3",
    "search conversion over price",
    "search nps.bargain within 5000 EUR over a.b a->b.price from = -1 to +0.5 for 2 years",
    "search profit within 10 over price from -20% to +20% checkout.steps from 1 to 8 300 customers replications 3",
    "expect conversion between 3.8% and 4.4%", "expect satisfaction within 0.2 of 7",
    "expect profit > before over 20 seeds",
    "expect gap.checkout < 0", "expect nps of fast >= nps of baseline", "expect time-to-convert <= 8 weeks",
    "expect profit = 10000 EUR", "expect error \"beyond it\"", "save friday.journey", "read \"a b.journey\"",
    "mode json",
    "mode", "output results.csv", "output", "output results.csv add", "output add",
    "tee \"my notes.txt\"", "tee notes.txt add", "tee", "once levers.md", "once levers.md add",
    "last", "history", "history 50", "auto on", "auto", "timing on", "timing off", "timing", "echo on", "echo off",
    "errors plain",
    "errors marked", "errors", "hints on", "hints off", "show settings",
    "repeat results.json", "help", "help run", "quit", "> You run a small shop.", ">",
  ]
}
