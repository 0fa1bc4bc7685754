import type { Country } from '../../kernel/language.ts'

/** A municipality as the public registers name it. */
export interface KnownMunicipality {
  readonly country: Country
  /** Municipal code: kommunekode (DK) or kommunenummer (NO), four digits. */
  readonly code: string
  /** Short form, without "Kommune"; some Norwegian ones are bilingual. */
  readonly name: string
  /** CVR number; null for Norway, whose list holds no organisation numbers. */
  readonly nationalId: string | null
}

// Denmark: code;name;CVR number of the 98 municipalities.
const denmark = `
0101;København;64942212|0147;Frederiksberg;11259979|0151;Ballerup;58271713|0153;Brøndby;65113015
0155;Dragør;12881517|0157;Gentofte;19438414|0159;Gladsaxe;62761113|0161;Glostrup;65120119|0163;Herlev;63640719
0165;Albertslund;66137112|0167;Hvidovre;55606617|0169;Høje-Taastrup;19501817|0173;Lyngby-Taarbæk;11715311
0175;Rødovre;65307316|0183;Ishøj;11931316|0185;Tårnby;20310413|0187;Vallensbæk;19583910|0190;Furesø;29188327
0201;Allerød;60183112|0210;Fredensborg;29188335|0217;Helsingør;64502018|0219;Hillerød;29189366
0223;Hørsholm;70960516|0230;Rudersdal;29188378|0240;Egedal;29188386|0250;Frederikssund;29189129
0253;Greve;44023911|0259;Køge;29189374|0260;Halsnæs;29188416|0265;Roskilde;29189404|0269;Solrød;68534917
0270;Gribskov;29188440|0306;Odsherred;29188459|0316;Holbæk;29189447|0320;Faxe;29188475|0326;Kalundborg;29189595
0329;Ringsted;18957981|0330;Slagelse;29188505|0336;Stevns;29208654|0340;Sorø;29189994|0350;Lejre;29188548
0360;Lolland;29188572|0370;Næstved;29189625|0376;Guldborgsund;29188599|0390;Vordingborg;29189676
0400;Bornholm;26696348|0410;Middelfart;29189684|0420;Assens;29189692|0430;Faaborg-Midtfyn;29188645
0440;Kerteminde;29189706|0450;Nyborg;29189722|0461;Odense;35209115|0479;Svendborg;29189730
0480;Nordfyns;29188947|0482;Langeland;29188955|0492;Ærø;28856075|0510;Haderslev;29189757|0530;Billund;29189765
0540;Sønderborg;29189773|0550;Tønder;29189781|0561;Esbjerg;29189803|0563;Fanø;31210917|0573;Varde;29189811
0575;Vejen;29189838|0580;Aabenraa;29189854|0607;Fredericia;69116418|0615;Horsens;29189889|0621;Kolding;29189897
0630;Vejle;29189900|0657;Herning;29189919|0661;Holstebro;29189927|0665;Lemvig;29189935|0671;Struer;29189951
0706;Syddjurs;29189978|0707;Norddjurs;29189986|0710;Favrskov;29189714|0727;Odder;32264328|0730;Randers;29189668
0740;Silkeborg;29189641|0741;Samsø;23795515|0746;Skanderborg;29189633|0751;Aarhus;55133018
0756;Ikast-Brande;29189617|0760;Ringkøbing-Skjern;29189609|0766;Hedensted;29189587|0773;Morsø;41333014
0779;Skive;29189579|0787;Thisted;29189560|0791;Viborg;29189846|0810;Brønderslev;29189501
0813;Frederikshavn;29189498|0820;Vesthimmerlands;29189471|0825;Læsø;45973328|0840;Rebild;29189463
0846;Mariagerfjord;29189455|0849;Jammerbugt;29189439|0851;Aalborg;29189420|0860;Hjørring;29189382
`

// Norway: number;name of the 357 municipalities of 2024 (Kartverket, CC BY 4.0).
const norway = `
0301;Oslo|1101;Eigersund|1103;Stavanger|1106;Haugesund|1108;Sandnes|1111;Sokndal|1112;Lund|1114;Bjerkreim
1119;Hå|1120;Klepp|1121;Time|1122;Gjesdal|1124;Sola|1127;Randaberg|1130;Strand|1133;Hjelmeland|1134;Suldal
1135;Sauda|1144;Kvitsøy|1145;Bokn|1146;Tysvær|1149;Karmøy|1151;Utsira|1160;Vindafjord|1505;Kristiansund
1506;Molde|1508;Ålesund|1511;Vanylven|1514;Sande|1515;Herøy|1516;Ulstein|1517;Hareid|1520;Ørsta|1525;Stranda
1528;Sykkylven|1531;Sula|1532;Giske|1535;Vestnes|1539;Rauma|1547;Aukra|1554;Averøy|1557;Gjemnes|1560;Tingvoll
1563;Sunndal|1566;Surnadal|1573;Smøla|1576;Aure|1577;Volda|1578;Fjord|1579;Hustadvika|1580;Haram|1804;Bodø
1806;Narvik|1811;Bindal|1812;Sømna|1813;Brønnøy|1815;Vega|1816;Vevelstad|1818;Herøy|1820;Alstahaug
1822;Leirfjord|1824;Vefsn|1825;Grane|1826;Aarborte - Hattfjelldal|1827;Dønna|1828;Nesna|1832;Hemnes|1833;Rana
1834;Lurøy|1835;Træna|1836;Rødøy|1837;Meløy|1838;Gildeskål|1839;Beiarn|1840;Saltdal|1841;Fauske - Fuossko
1845;Sørfold|1848;Steigen|1851;Lødingen|1853;Evenes - Evenášši|1856;Røst|1857;Værøy|1859;Flakstad|1860;Vestvågøy
1865;Vågan|1866;Hadsel|1867;Bø|1868;Øksnes|1870;Sortland - Suortá|1871;Andøy|1874;Moskenes|1875;Hábmer - Hamarøy
3101;Halden|3103;Moss|3105;Sarpsborg|3107;Fredrikstad|3110;Hvaler|3112;Råde|3114;Våler|3116;Skiptvet
3118;Indre Østfold|3120;Rakkestad|3122;Marker|3124;Aremark|3201;Bærum|3203;Asker|3205;Lillestrøm
3207;Nordre Follo|3209;Ullensaker|3212;Nesodden|3214;Frogn|3216;Vestby|3218;Ås|3220;Enebakk|3222;Lørenskog
3224;Rælingen|3226;Aurskog-Høland|3228;Nes|3230;Gjerdrum|3232;Nittedal|3234;Lunner|3236;Jevnaker|3238;Nannestad
3240;Eidsvoll|3242;Hurdal|3301;Drammen|3303;Kongsberg|3305;Ringerike|3310;Hole|3312;Lier|3314;Øvre Eiker
3316;Modum|3318;Krødsherad|3320;Flå|3322;Nesbyen|3324;Gol|3326;Hemsedal|3328;Ål|3330;Hol|3332;Sigdal
3334;Flesberg|3336;Rollag|3338;Nore og Uvdal|3401;Kongsvinger|3403;Hamar|3405;Lillehammer|3407;Gjøvik
3411;Ringsaker|3412;Løten|3413;Stange|3414;Nord-Odal|3415;Sør-Odal|3416;Eidskog|3417;Grue|3418;Åsnes|3419;Våler
3420;Elverum|3421;Trysil|3422;Åmot|3423;Stor-Elvdal|3424;Rendalen|3425;Engerdal|3426;Tolga|3427;Tynset
3428;Alvdal|3429;Folldal|3430;Os|3431;Dovre|3432;Lesja|3433;Skjåk|3434;Lom|3435;Vågå|3436;Nord-Fron|3437;Sel
3438;Sør-Fron|3439;Ringebu|3440;Øyer|3441;Gausdal|3442;Østre Toten|3443;Vestre Toten|3446;Gran|3447;Søndre Land
3448;Nordre Land|3449;Sør-Aurdal|3450;Etnedal|3451;Nord-Aurdal|3452;Vestre Slidre|3453;Øystre Slidre|3454;Vang
3901;Horten|3903;Holmestrand|3905;Tønsberg|3907;Sandefjord|3909;Larvik|3911;Færder|4001;Porsgrunn|4003;Skien
4005;Notodden|4010;Siljan|4012;Bamble|4014;Kragerø|4016;Drangedal|4018;Nome|4020;Midt-Telemark|4022;Seljord
4024;Hjartdal|4026;Tinn|4028;Kviteseid|4030;Nissedal|4032;Fyresdal|4034;Tokke|4036;Vinje|4201;Risør
4202;Grimstad|4203;Arendal|4204;Kristiansand|4205;Lindesnes|4206;Farsund|4207;Flekkefjord|4211;Gjerstad
4212;Vegårshei|4213;Tvedestrand|4214;Froland|4215;Lillesand|4216;Birkenes|4217;Åmli|4218;Iveland
4219;Evje og Hornnes|4220;Bygland|4221;Valle|4222;Bykle|4223;Vennesla|4224;Åseral|4225;Lyngdal|4226;Hægebostad
4227;Kvinesdal|4228;Sirdal|4601;Bergen|4602;Kinn|4611;Etne|4612;Sveio|4613;Bømlo|4614;Stord|4615;Fitjar
4616;Tysnes|4617;Kvinnherad|4618;Ullensvang|4619;Eidfjord|4620;Ulvik|4621;Voss|4622;Kvam|4623;Samnanger
4624;Bjørnafjorden|4625;Austevoll|4626;Øygarden|4627;Askøy|4628;Vaksdal|4629;Modalen|4630;Osterøy|4631;Alver
4632;Austrheim|4633;Fedje|4634;Masfjorden|4635;Gulen|4636;Solund|4637;Hyllestad|4638;Høyanger|4639;Vik
4640;Sogndal|4641;Aurland|4642;Lærdal|4643;Årdal|4644;Luster|4645;Askvoll|4646;Fjaler|4647;Sunnfjord
4648;Bremanger|4649;Stad|4650;Gloppen|4651;Stryn|5001;Trondheim - Tråante|5006;Steinkjer
5007;Namsos - Nåavmesjenjaelmie|5014;Frøya|5020;Osen|5021;Oppdal|5022;Rennebu|5025;Rosse - Røros|5026;Holtålen
5027;Midtre Gauldal|5028;Melhus|5029;Skaun|5031;Malvik|5032;Selbu|5033;Tydal|5034;Meråker|5035;Stjørdal
5036;Frosta|5037;Levanger|5038;Verdal|5041;Snåase - Snåsa|5042;Lierne|5043;Raarvihke - Røyrvik|5044;Namsskogan
5045;Grong|5046;Høylandet|5047;Overhalla|5049;Flatanger|5052;Leka|5053;Inderøy|5054;Indre Fosen|5055;Heim
5056;Hitra|5057;Ørland|5058;Åfjord|5059;Orkland|5060;Nærøysund|5061;Rindal|5501;Tromsø|5503;Harstad - Hárstták
5510;Kvæfjord|5512;Dielddanuorri - Tjeldsund|5514;Ibestad|5516;Gratangen|5518;Loabák - Lavangen|5520;Bardu
5522;Salangen|5524;Målselv|5526;Sørreisa|5528;Dyrøy|5530;Senja|5532;Balsfjord|5534;Karlsøy|5536;Lyngen
5538;Storfjord - Omasvuotna - Omasvuono|5540;Gáivuotna - Kåfjord - Kaivuono|5542;Skjervøy
5544;Nordreisa - Ráisa - Raisi|5546;Kvænangen|5601;Alta|5603;Hammerfest - Hámmerfeasta|5605;Sør-Varanger
5607;Vadsø|5610;Kárášjohka - Karasjok|5612;Guovdageaidnu - Kautokeino|5614;Loppa|5616;Hasvik|5618;Måsøy
5620;Nordkapp|5622;Porsanger - Porsáŋgu - Porsanki|5624;Lebesby|5626;Gamvik|5628;Deatnu - Tana|5630;Berlevåg
5632;Båtsfjord|5634;Vardø|5636;Unjárga - Nesseby
`

function parse(country: Country, list: string): KnownMunicipality[] {
  return list
    .trim()
    .split(/[|\n]/)
    .map((entry) => {
      const [code = '', name = '', nationalId = null] = entry.split(';')
      return { country, code, name, nationalId }
    })
}

/** The 98 Danish and 357 Norwegian municipalities, by code. */
export const knownMunicipalities: readonly KnownMunicipality[] = [...parse('DK', denmark), ...parse('NO', norway)]
