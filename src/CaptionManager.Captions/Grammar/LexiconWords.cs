namespace CaptionManager.Captions.Grammar;

/// <summary>The lexicon as written: one list a trait, lower case, without accents, separated by blanks.</summary>
internal static class LexiconWords
{
    private const string PressHeads = """
        images image photos photo pictures pics press presse prensa imprensa stampa news agency agence agencia agenzia agentur agentura ajansi times herald
        tribune courier gazette journal chronicle ledger examiner observer telegraph daily record register dispatch enquirer
        inquirer sentinel globe citizen standard independent magazine newspaper newspapers media tv television televisie radio broadcasting
        network wire newswire presswire archive archiv archives archivio archivos stock foto fotos fotografia fotoagentur fotopress pressefoto bildagentur bild bilder picturedesk bildbyran
        sportswire sports sportsfile sportphoto shimbun zeitung blatt tageblatt tagblatt rundschau anzeiger nachrichten allgemeine spiegel
        stern monde figaro gazzetta corriere messaggero giornale repubblica diario periodico mundo pais folha estadao jornal globo novosti gazeta pravda
        izvestia vesti newspix newscom newsday newsweek newsroom reporter reporters advertiser advocate argus bulletin banner democrat
        republican republic messenger mercury nation pioneer progress review statesman transcript
        union-tribune post-dispatch post-gazette plain-dealer times-picayune star-telegram star-ledger sun-times mirror echo express
        guardian reuters post star sun bee call mail argus echo leader eagle patriot pilot tide times-union journal-constitution
        news-press news-gazette times-dispatch press-telegram press-enterprise sun-sentinel post-standard mercury-news times-news
        herald-tribune herald-leader journal-sentinel times-leader state-journal beacon-journal press-democrat courier-journal
        democrat-gazette news-leader press-citizen press-herald times-call herald-news times-herald morning-call dagblad dagbladet
        aftonbladet tidende tidningen tidning avis posten kurier presseagentur telegraaf handelsblad volkskrant standaard soir parisien liberation
        vanguardia periodista noticias notícias kompas tempo khabar newsagency stockphoto photopress
        imagery imagens imagenes immagini archivo collection photolibrary stills pix pixs newsfile videos fotografie pictorial weekly evening morning sportimage sportbild
        agencija agencja tisk sanomat morgunbladid ritzau postimees delfi
        агентство телеканал телекомпания телеканала радио трк мтрк гтрк вгтрк газета журнал
        """;

    private const string OutsideHeads = """
        police sheriff sheriffs constabulary ministry minister department dept office service services government govt council parliament
        senate congress assembly presidency embassy consulate army navy marines corps brigade battalion regiment division squadron fleet
        fire firefighters rescue ambulance library libraries hospital hospitals clinic trust foundation foundations institutes academy universities museums university college school institute institution museum gallery
        company inc llc llp ltd limited corp corporation co gmbh ag plc pty group airlines airways lines motors motor studios studio entertainment
        films film productions production features animation team fc afc club association federation league committee commission authority board
        bureau center centre laboratory laboratories observatory lab technologies technology systems energy power electric pharmaceuticals
        pharma bank insurance partners architects architecture design designs consulting
        emergency emergencies defence defense forces secretariat cabinet chancellery kremlin duma governorate governor mayor mayors municipality municipal
        administration ministere ministerio ministerium ministero ministerstwo ministarstvo polizei policia policja police
        polizia feuerwehr bombeiros bomberos gobierno governo gouvernement regierung presidencia presidenza prefeitura prefecture prefectura
        ayuntamiento comune mairie stadt gemeinde landratsamt universitat universidad universite universita universidade hochschule
        museo musee stiftung fundacion fundacao verein verband bundeswehr bundespolizei bundesregierung
        royal household brewery brewing restaurant restaurants hotel hotels resort resorts theatre theater opera orchestra ballet festival
        recordings records music band charity society alliance coalition campaign cathedral diocese archdiocese vatican zoo aquarium botanic gardens council councils
        пресс-служба пресс-службы президента кремля правительства министерства администрации губернатора мэрии минобороны пресс-служба министерство минобороны мчс полиция мвд фсб прокуратура администрация правительство университет музей ministerstwo policja
        england scotland wales britain uk canada australia zealand
        county city district borough township village town state commonwealth province
        airport airbus railways railway rail port harbour coastguard coast force guard parks forest forests wildlife conservancy survey
        space aerospace agency-space nasa laboratory command headquarters staff-office intelligence security customs immigration border protection
        interpol europol court courts prison prisons correction corrections prosecutor prosecutors attorney attorneys district-attorney crown
        palace monarchy family familie famille familia estate estates homes housing developments properties holdings enterprises industries
        international solutions labs ventures capital logistics software games gaming interactive
        bros brothers universal lucasfilm pixar marvel netflix disney hbo
        mvd mchs mfa mod idf kremlin roscosmos nato unicef unhcr unesco who redcross
        press-office ministry-of nps fema noaa usgs usda fbi cia dea atf tsa dhs cbp ice epa-us nih cdc fda
        jaxa isro csa stsci stsci-esa eso noirlab caltech jpl-caltech jpl aura
        vigili carabinieri questura pompiers gendarmerie sapeurs-pompiers prefettura kommune gemeente veiligheidsregio straz policie ministerstvo urad
        yankees mets dodgers padres rockies diamondbacks cubs brewers cardinals phillies braves marlins nationals orioles royals twins astros rangers athletics mariners lakers celtics
        warriors knicks cavaliers pistons pacers hornets wizards raptors mavericks spurs grizzlies pelicans timberwolves nuggets clippers bears vikings cowboys eagles commanders patriots
        dolphins ravens steelers bengals texans colts titans jaguars broncos chargers raiders seahawks falcons panthers buccaneers bruins sabres canadiens islanders flyers penguins predators
        blackhawks oilers canucks
        heritage transport highways treasury organization organisation organizations organisations presidential parliamentary military naval aviation aircraft infantry artillery
        party temple mosque synagogue abbey castle reserve sanctuary fund funds relief rights embassy schools sciences science research studies
        geological meteorological seismological volcano telescope satellite nuclear petroleum mining resources chemicals foods brands stores supermarkets auctions auctioneers galleries publishing publishers comics toys robotics
        shipyard shipping cruises ferries transit automotive racing speedway raceway olympic olympics paralympic cricket rugby football soccer hockey basketball baseball tennis cycling boxing athletics
        presidencial guardia finanza ejercito armada fuerza aerea gendarmeria fiscalia congreso senado camara alcaldia borders patrol regiments guards militia rebels movement
        palais palazzo crew collaboration consortium expedition project initiative programme program operations operation facebook-page
        """;

    private const string AmbiguousHeads = """
        park church post star sun bell court field guard house press bee record day globe hill king call mail leader eagle pilot
        power bank banks mayor force city town school band fire royal crown state port journal stock banner reporter foto
        records wildlife forest village state spiegel stern stadt bild prince sports city mercury standard register
        england scotland wales britain uk canada australia zealand
        castle temple abbey reserve guard guards patrol armada cricket rugby
        sheriff constable minister bishop pope knight marshall marshal major lane bureau
        """;

    private const string Particles = """
        van von der den de del della dello di da do dos das du la le les lo los las al el ul bin ibn bint abu ben ter ten te 't d zu zum
        zur y e i af av och og st san santa mac mc ap op o vander vom am im dela delos abdul binti binte bint ibni dei degli dalla dalle ud ur uz ní nic uí thi
        """;

    private const string Connectors = """
        of the for and de la le les des du del della di da do dos das der die das fur und y e et & in on at to a au aux von zum zur
        with 's no by en i na za og och
        """;

    private const string Ranks = """
        mass communication specialist 1st 2nd 3rd class petty officer chief senior master staff sgt sergeant tech technical airman first lance
        cpl corporal pfc private spc capt captain maj major lt lieutenant col colonel gen general cmdr commander seaman apprentice
        photographers mate ensign warrant mc1 mc2 mc3 mcc mcsn ssgt tsgt msgt a1c sra po leading phot lphot pophot journalist
        sgt1 sfc ssg 1sg 2nd 1lt 2lt cdr lcdr adm admiral gunnery gysgt lcpl civ rank trooper constable deputy inspector
        gunner cadet recruit fireman seamen mc religious program corpsman hospitalman boatswain's machinist's yeoman quartermaster steelworker controlman utilitiesman command as1 as2 po1 po2 po3 mr mrs ms
        """;

    private const string GivenNames = """
        james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul
        andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry
        justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry
        zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur
        lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby
        russell bradley philip eugene mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra
        margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia dorothy amy
        kathleen angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria
        catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan
        cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia grace
        denise amber doris marilyn danielle beverly charlotte natalie theresa diana brittany kayla alexis lori marie jane rose kate
        simon chris steve mike dave tom matt ben nick tim jim bob bill alex ali omar mohammed mohamed muhammad ahmed ahmad hassan hussein
        luca marco giovanni francesco antonio giuseppe carlos luis miguel pedro pablo javier fernando sergio alejandro diego manuel
        pierre philippe michel francois jacques nicolas olivier laurent thierry christophe klaus hans jurgen wolfgang peter stefan
        andreas thomas uwe jan sven lars erik anders nils johan olga natalia tatiana sergei sergey dmitry alexei aleksandr vladimir ivan
        oleksandr andriy mykola yuri mikhail nikolai kim park lee li wang zhang chen liu yang huang ken kenji hiroshi takashi akira yuki
        rajesh amit sanjay anil sunil ravi vijay anupam manish priya rahul arun joao paulo ricardo rafael bruno eduardo ana ines
        an lucy charlie oliver harry joanna jeff greg danny tony andy victor ian ron rob stuart gareth owen rhys niall liam siobhan
        fiona moira alastair angus craig duncan ewan gordon graham hamish kirsty murdo eoin declan aoife des
        abdel aditya adriano aileen akio alana alejandra aleksandra alessio alexey alexi alicia allison amos anand anatolii anatoly andrii angel annie anouk
        antti aoibhinn arkady armin artem artur artyom arvind ashok ashraf avery balint bart bea beata beatriz bernd bianca bilal bohdan brady brendan bronte
        brooke bryn burak carlota carmen cesar charlene chelsea chidi chinedu christof christy ciara ciaran ciro claire claudia claudio claus clement clive
        colin colleen constanza corinne cristina curtis cyril damian damien damon daria darko darrell darren davide deepak deirdre delphine demetrius denis
        dennis desmond diego dimitar dimitri dinesh dirk dmitri dolores dominic dominique dorota eamonn ebrahim edgar eduard egor eilidh eleanor elena elise
        ella ellen elsa emeka emile emilia emilio emin ennio enrico erika ernesto esperanza esther etienne ettore eugen eva evgeni evgenia evgeny fabian fabio
        fabrice fabrizio fatemeh fatima federico felipe felix ferenc filip florian franck franz frederic gabriela gabriele gaetan genevieve gennady georg
        georges gerard gerardo gerry gilles gina giorgio giulia gonzalo goran graeme grainne gregor grzegorz guadalupe guglielmo guillaume guillermo gunter
        gurinder gustavo gwendolyn haitham hakan hamid hamza hana hanna hannes haruka hatem hector heidi heiko heinz helena helene hendrik henk herbert hiroko
        hiroshi holger horst hugo ibrahim idris ignacio igor ihab ilya imran ingo ingrid inigo irfan irina isabel isabelle ismail issam ivo jaafar jacek
        jacquelyn jakob jakub jamal jamie janek jasmin javad jelena jens jeroen jerome jiri joachim joaquin jocelyn johann johannes jonas jorg jorge josef
        juliana julien julio jung kacper kai kamal kamil kamran karim karin karl katarina katharina katja kazuhiro kazuki kemal kenta kerstin khaled khalil
        kiran kirill kjell klaas kofi kojiro konstantin kristian kristin kristina kristof krisztian krzysztof kwabena kwame leila lena leon leonardo leonid
        leszek leticia lilian lorena lorenzo louisa louise lucia luciano lucie ludovic luisa lukas lukasz lynne maciej mads maeve magda magdalena mahesh
        mahmoud mahmud majdi makoto maksim malin manfred manoj manu marcel marcela marcelo marcin marcio marek mariam mariana mariano marisol markus marta
        martin martina masato mateusz mats matthias matthieu mattia maurice mauricio maurizio maxim maxime mehmet melinda michal michele mick miguel mika
        mikael milan milos mira miroslav mohamad moises monica monika monique moussa muhammed mukesh murat murtaja mustafa nadia naoki naomi naresh nasser
        natacha nathalie ngozi niall nicola nicolas nicole nikita nikolas nina noel noemi noor norbert octavio oisin olaf ole oleg oleh oleksiy olha olu
        oluwaseun orla oscar osman ousmane padraig pankaj paolo pascal patrice patrik pavel pawel pedro petr petra petro petros philip philipp piero pieter
        pietro pilar piotr prakash prashant quentin radek rafal rainer raisa rajan rakesh ramesh rami ramon ramzi raphael rasmus reinhard remo renata rene
        reza ricarda riccardo rik rita roberto robin robyn rocio rodrigo roland rolf romain roman romeo ronen rosa rosanna roxana ruairi ruben rui saad sachin
        saeed said salah salvatore sami samir sandeep sander sandro santiago saoirse sascha satoshi sebastian sebastien segun selim serge serhii serhiy
        shailesh sherif shigeru shinji shinya sigrid silvia simone sinead sipho sofia sonia soren stanislav stefania stefano steffen stella sten stephane
        suresh susana susanne svetlana swetlana sylvain sylvie tadeusz taiwo tamara taras tarek tariq tatyana tayfun teresa thabo themba theo thorsten tiago
        tobias toby tomas tomasz tommaso tomohiro torsten toru tristan tunde ugo ulrich umberto umit ursula vadim valentin valentina valentyn valeria valerie
        valery vasily vasyl vera veronica veronika vikram viktor viktoria vincenzo vinod vitaly vivek viviana volker volodymyr vyacheslav wael walid wanda
        wesley wiktor willem ludwig arjun khalid mehmet zsofia wilfried wojciech ximena yahya yann yannick yasin yasser yasuyoshi yegor yiannis yoshiaki yoshikazu youssef yulia yuri yury yusuf yusuke
        yves zbigniew zeina ziad zoe zoltan zsolt
        """;

    private const string Calendar = """
        january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat
        """;

    private const string PublicTasks = """
        border environment environmental security safety intelligence crime enforcement medicines medicine health food emergency emergencies coastguard maritime space
        aerospace energy nuclear atomic defence defense industry development protection drug drugs aid relief fisheries meteorological forestry petroleum statistics tax revenue
        customs transport aviation highways household office department directorate housing parks anti-doping disaster management rescue investigation cooperation employment weather reduction mitigation exploration conservation
    """;

    private const string Offices = """
        president governor premier chancellor senator congressman congresswoman prince princess queen king pope
        presidential gov sen rep dr prof actor actress singer former
        """;

    public static Dictionary<string, WordTraits> All()
    {
        var words = new Dictionary<string, WordTraits>(2048);
        Add(words, PressHeads, WordTraits.PressHead);
        Add(words, OutsideHeads, WordTraits.OutsideHead);
        Add(words, AmbiguousHeads, WordTraits.AmbiguousHead);
        Add(words, Particles, WordTraits.Particle);
        Add(words, Connectors, WordTraits.Connector);
        Add(words, Ranks, WordTraits.Rank);
        Add(words, string.Join(' ', CreditLabels.Instance.FirstWords), WordTraits.LabelWord);
        Add(words, "photo-illustration photo-illustrations hand-out", WordTraits.LabelWord);
        Add(words, GivenNames, WordTraits.GivenName);
        Add(words, string.Join(' ', Comparison.WordData.Lines("first-names.txt").SelectMany(line => line)), WordTraits.GivenName);
        Add(words, Calendar, WordTraits.Calendar);
        Add(words, Offices, WordTraits.Office);
        Add(words, "jr sr ii iii iv vi vii viii jnr snr phd md esq", WordTraits.Suffix);
        Add(words, "and und et y e och og en i и και و & ja oraz ve", WordTraits.And);
        Add(words, "a an this these that those in on at with his her their its as after when while there not how why what where here it", WordTraits.Determiner);
        Add(words, "fu tu un eu uk us uae ny la dc sf nz wa nt ap ua pa cp hm bt bp ge gm hp lg ba nh tv uc st", WordTraits.TwoLetterBody);
        Add(words, "news media newspaper newspapers", WordTraits.NewsTrade);
        Add(words, "library libraries", WordTraits.Library);
        Add(words, "picture pictures photo photos image images stock film", WordTraits.PictureTrade);
        Add(words, PublicTasks, WordTraits.PublicTask);
        Add(words, "agency", WordTraits.Agency);
        Add(words, "inc llc llp ltd limited corp plc pty gmbh ag kg srl spa sarl sas oy oyj ab asa bv nv", WordTraits.LegalForm);
        Add(words, "via", WordTraits.Via);
        Add(words, "for pour", WordTraits.For);
        return words;
    }

    private static void Add(Dictionary<string, WordTraits> words, string list, WordTraits trait)
    {
        foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var key = Authorities.NameKey.Of(word);
            words[key.Length == 0 ? word : key] = words.GetValueOrDefault(key) | trait;
        }
    }
}
