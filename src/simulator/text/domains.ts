/** Top-level domains by which a bare address such as `antaranews.com` is known to be a link: all countries, and the generic ones in common use. */
export const TOP_LEVEL_DOMAINS: ReadonlySet<string> = new Set(
  (
    'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz ' +
    'de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it ' +
    'je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz ' +
    'om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ' +
    'ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw ' +
    'com net org edu gov mil int info biz name pro mobi asia cat jobs tel travel museum aero coop post xxx arpa ' +
    'app dev page blog news press media live online site website web space store shop club cloud tech digital agency company today world life email link click ' +
    'xyz top vip win bid fun icu art design photo photos video movie film music radio games game host hosting email solutions systems network support services ' +
    'bank finance money market trade fund insurance health care clinic doctor hospital science academy school college university education institute ' +
    'city town global international earth green energy farm food cafe restaurant bar pub hotel tours holiday house land properties estate ' +
    'law legal lawyer attorney foundation charity community social chat dating love family kids baby pet dog wiki zone team group guru expert ninja rocks review reviews report watch ' +
    'jakarta london paris berlin tokyo nyc amsterdam moscow istanbul africa kiwi wales scot ooo onl one bio eco ong ngo gov'
  ).split(' '),
);
