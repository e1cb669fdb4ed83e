"""Given names over many cultures, by the gender they are mostly given to. Written from general knowledge."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, normalize

from rashomon.clean.tables import listed

FEMALE = listed(
    """
    manana teresita amihan ligaya nenita felicidad marilou maricel luzviminda corazon remedios milagros hilaria
    saturnina meenakshi padma namukolo mutinta bwalya nynke femke tjitske swantje anke carola morag eilidh mairi
    catriona fiadh adesuwa akua ama esi efe nana yaa adjoa afua abla khadidja oumar salimata rokia bintou chipo rudo
    tsitsi nyasha ruvimbo thandeka nomsa sibongile lerato naledi palesa kelebogile mpho refilwe dineo zodwa busisiwe
    wanjiru atieno adhiambo nakato babirye nansubuga namukasa nakanyike mwajuma rehema zawadi neema bhanwari kalawati
    rukmini kamla savitri sarojini lalita radha sudha vasantha kavitha revathi selvi ponni thamarai lata komal neelam
    pooja rekha shanti sushila urmila vimla yamini zeenat rubina farhana nasima shaheen tahira nélida rufina melita
    teófila feliciana eusebia gregoria leocadia primitiva tomasa zdenka bozhena jadranka ljiljana slavica snezana
    dragana gordana biljana jasna mirjana nevena radmila tijana yordanka tsvetana desislava ralitsa gergana kalina
    stoyanka rositsa larysa nadiya olha solomiya losaline mele seini salote litia mereani adi sera unaisi fetu
    tina-marie moana ngaio aroha hinemoa marama ingibjorg birgitte ingrid-marie thorgerd ragnhild gunnhild tordis
    turid bodil inger lisbet ysolde araminta cressida ottoline demelza
    aaliyah abby abigail ada adela adelaide adele adelina adriana adrienne agata agatha agnes agnieszka aida aiko aileen
    aimee aisha aisling akiko alana alba alberta alejandra aleksandra alena alessandra alessia alexa alexandra alexandria
    alexia alexis alice alicia alina aline alisa alisha alison alissa allison allyson alma althea alyssa amal amalia amanda
    amara amber amelia amina aminata amira amrita amy amélie ana anabel anastasia anastasiya anaïs andrea andreea andżelika
    anette angela angelica angelika angelina angie angélique anika anita anja anjali ann anna annabel annabelle annalisa
    anne anneke annelise annemarie annette annie annika anouk antje antoinette antonella antonia anushka anya aoife araceli
    arantxa ariana ariane arianna ariel ariella arlene armida asha ashanti ashley asma astrid athena aubrey audrey augusta
    aurelia aurora aurélie ava ayaka ayesha aylin aysel ayşe azadeh aziza babette barbara barbra beata beate beatrice
    beatrix beatriz becky belinda bella benazir benedetta bernadette bernice bertha beryl bess beth bethany betsy bette
    bettina betty beverly bianca bindi birgit birgitta blanca blanche bonnie brandi brandy brenda brianna bridget bridgette
    brigid brigitta brigitte britney britta brittany bronwyn brooke brunhilde caitlin caitlyn camila camilla camille candace
    candice carina carla carlotta carly carmela carmen carol carole carolin caroline carolyn carrie caryn cassandra cassidy
    cassie catalina catarina caterina catharina catherine cathleen cathy cecelia cecilia celeste celia celina chandra
    chantal charlene charlize charlotte charmaine chelsea cher cheryl chiara chidinma chiyo chloe chloé chrissy christa
    christabel christel christiana christiane christina christine chrystal ciara cindy claire clara clare clarissa claudette
    claudia claudine clementine clotilde colette colleen concepción condoleezza connie constance consuelo cora coralie
    cordelia corina corinna corinne cornelia cosima courtney cristina crystal cyndi cynthia cátia cécile céline dagmar
    dahlia daisy dakota dalia dana danica daniela danielle danuta daphne daria darlene dawn deanna debbie debora deborah
    debra deepika deirdre delia delilah delores delphine demi denise desiree diana diane dianne dilma dina dinah divya dolly
    dolores dominika dominique donna dora doreen doris dorit dorota dorothea dorothy dorothée dorte dulce dunja ebony eden
    edie edith edna edwina effie eileen ekaterina elaine elba eleanor eleanora elena eleni elfriede elga eliana elif elisa
    elisabeth elise eliza elizabeth elke ella elle ellen ellie elodie eloise elsa elsbeth else elsie elvira elżbieta
    emanuela emilia emilie emily emine emma emmanuelle erica erika erin erna ernestine esma esme esmeralda esperanza
    estefanía estelle ester esther ethel etta eugenia eugenie eula eunice eva evangelina evangeline eve evelin evelina
    eveline evelyn ewa fabienne fadwa fanny farah farida fatima fatimah fatma fatou fay faye federica felicia felicitas
    felicity fernanda fiona flavia fleur flora florence flossie fran frances francesca francine francisca franziska freda
    frederica frederike freya frida frieda gabriela gabriele gabriella gabrielle gail galina gayle gema gemma geneva
    genevieve geneviève georgette georgia georgiana georgina geraldine germaine gertrud gertrude ghislaine gia giada gianna
    gigi gilda gillian gina ginevra ginger ginny giorgia giovanna gisela gisele giselle gita gitte giulia giuliana gladys
    gloria golda goldie grace gracie graciela grazia grażyna greta gretchen gretel griselda guadalupe gudrun gudula
    guinevere gunilla gwen gwendolyn gwyneth hadiza hadley hala halima halina halle hana hanan hanna hannah hanne hannelore
    harriet hatice hattie hayley hazel heather hedda hedwig heide heidi heidrun heike helen helena helene helga heloise
    henrietta henriette hermine hermione hester hettie hilary hilda hildegard hillary hind hiroko holly hortense huda hulya
    hyacinth hélène ida idina ignacia ilaria ildikó ileana ilona ilse imani imelda imke imogen ina indira inga inge ingeborg
    ingrid inès inés iolanda iona ira irena irene irina iris irma irmgard isabel isabella isabelle isadora isha isla isobel
    isolde ivana ivanka ivette ivonne ivy iwona jacinda jacinta jackie jacqueline jacquelyn jada jade jadwiga jaime jamila
    jana jane janelle janet janice janina janine janna jasmin jasmina jasmine jayne jean jeanette jeanine jeanne jeannie
    jelena jemima jemma jenifer jenna jennie jennifer jenny jessica jessie jill jillian jo joan joana joann joanna joanne
    jocelyn jocelyne jodie joelle johanna jolanda jolanta jolie joni jordana josefa josefina josefine josephine josette
    joyce juana juanita judith judy julia juliana juliane julianna julianne julie juliet julieta juliette justina justine
    jutta kaia kaitlin kaitlyn kamala kamila karen kari karin karina karine karla karlie karolina karoline kasia katarina
    katarzyna kate katerina katharina katharine kathe katherine kathleen kathrin kathryn kathy katia katie katinka katja
    katrin katrina katy katya kay kaya kayla kaylee keiko keira keisha kellie kelly kelsey kendra kerri kerstin keziah
    khadija khadijah kiera kiki kim kimberly kinga kira kirsten kirsti kirstie kirstin kitty klara klaudia konstanze
    kourtney kris krista kristen kristi kristie kristin kristina kristine krystal krystyna kumiko kyla kylie kyoko lacey
    laila lakshmi lana lara larissa latifa latisha latoya laura laurel lauren laurence laurie lauryn lavinia layla lea leah
    leanne leda leila leilani lena leni lenore leona leonie leonor leonora leslie leticia lettie leyla lia liane libby lidia
    liesel liesl lila lilian liliana lilith lillian lillie lilly lily lin lina linda lindsay lindsey linnea lisa lisbeth
    lise liselotte lisette liv livia liz liza lizzie lois lola lolita lora lore loredana loreen lorelei lorena loretta lori
    lorna lorraine lotta lotte lottie lou louisa louise lourdes lucia luciana lucie lucile lucille lucinda lucrecia lucretia
    lucy lucía ludmila luisa luise lulu luna lupe lupita luz lydia lynda lyndsay lynette lynn lynne lyudmila léa mabel
    macarena mackenzie madeleine madeline madelyn madison madonna mae magali magda magdalena maggie magnolia maia maija
    maike maira maisie maja makayla malala malgorzata malia malika mandy manon manuela mara marcela marcella marcia mareike
    maren margaret margareta margarete margarethe margarita margaux margery margherita margit margo margot margret margriet
    marguerite maria mariah mariam marian mariana marianna marianne maribel marie mariela marielle marietta marija marijke
    marika mariko marilyn marina marine marion marisa marisol marissa marit marita marjorie marla marlena marlene marlies
    marlo marnie marta martha marthe martina martine mary maryam maryann maría mathilda mathilde matilda maud maude maureen
    mavis maxine maya mayra małgorzata meera meg megan meghan mei meike melania melanie melina melinda meline melisa melissa
    melody mercedes meredith merete merle merve meryl mette mia mica michaela michela michele michelle mieke mika mildred
    milena miley millicent millie mimi mina mindy minerva minnie mira miranda mireille mirela miriam mirjam miroslava missy
    misty mitzi moira molly mona monica monika monique montserrat morgana morwenna muriel myra myriam myrna myrtle mélanie
    mónica nabila nadia nadine nadja nadya nadège naima nan nancy nanette naoko naomi narges natalia natalie nataliya
    natalya natasha nathalie nayeli nazanin neha nelly nena nerys nessa nettie neus ngozi nia niamh nichola nicola nicole
    nicoletta nicolette nigar nikita nikki nilufar nina nines nisha noelia nomi noor nora norah noreen norma nour noémie
    nura nuria oana octavia odette odile ofelia olena olga olive olivia olya olympia oona oonagh ophelia oprah oriana orla
    orsola ottilie paige paloma pam pamela pandora paola parvati pascale pat patrice patricia patrizia patsy patti patty
    paula paulette paulina pauline payal peggy penelope penny perla pernille petra petronella philippa phoebe phyllis pia
    piedad pilar piper pippa polly poppy portia pricilla priscilla pritha priti priya priyanka prudence queenie rabia
    rachael rachel rachele rafaela raffaella raisa ramona rana rania raquel rashida raven raya razan rebecca rebekah rebekka
    reese regan regina regine reina renata renate renee renée reyhan rhea rhian rhiannon rhoda rhonda ria rica rihanna rina
    rita roberta robyn rocío roisin romaine romana romy rona ronda roni rosa rosalba rosalia rosalie rosalind rosalinda
    rosaline rosamund rosanna rosanne rosario rose roseanne rosella roselyn rosemarie rosemary rosetta rosie rosina roswitha
    rowena roxana roxane roxanne roya roísín ruby rukhsana rut ruta ruth ruthie sabina sabine sabrina sadia sadie saffron
    sahar saira sakshi salima sally salma salome saloni samantha samira sana sandra sandrine sandy sangita sanna sanne
    saoirse sara sarah sarai sarina sarita sasha saskia savannah scarlett selena selene selina selma serena shabana shabnam
    shakira shania shannon shari sharifa sharon shauna shawna sheena sheila shelby shelley shelly sheree sheri sheridan
    sherri sherry sheryl shilpa shira shireen shirin shirley shivani shona shreya sibylle sidonie sienna sierra sigourney
    sigrid silke silvana silvia simona simone sina sinead sinéad siobhan sissy sita siân skye socorro sofia sofie solange
    solveig sondra sonia sonja sonya sophia sophie sophy soraya stacey stacie stacy stefania stefanie steffi stella
    stephanie stina stéphanie sue suellen sujata sultana sumaya sunita sunniva susan susana susann susanna susannah susanne
    susie suzan suzanna suzanne suzette suzy svenja svetlana swati sybil sydney sylvia sylvie tabitha taisiya talia tamar
    tamara tami tammy tamsin tania tanja tanya tara taryn tasha tatiana tatyana tawakkol taylor tegan teodora teresa teri
    terri tess tessa thalia thandie thea thekla thelma theodora theresa therese thora thérèse tia tiana tiffany tilda tilly
    tina tiril toni tonya tori tova tove tracey traci tracy tricia trina trine trinidad trisha trixie trudy tuba tulsi tyra
    térèse uma una undine ursula urszula uschi usha ute valentina valeria valerie valeriya valérie vanda vanessa vanja vanna
    vasiliki veena velma venetia venus vera verena verity verna veronica veronika verónica vesna vibeke vicki vickie vicky
    victoria vida vidya vigdis vijaya viktoria vilma vimala viola violet violeta violetta virginia virginie vita viv vivian
    viviana viviane vivien vivienne vreni véronique wafa waltraud wanda wenche wendy wiebke wiktoria wilhelmina willa willow
    wilma winifred winnie winona wisława wyn xanthe xenia xiomara yael yamina yana yara yasmeen yasmin yasmina yasmine
    yelena yesenia yetunde yevgenia yoko yolanda yolande ysabel yuki yukiko yulia yuliya yumi yvette yvonne zadie zahra
    zainab zara zehra zeina zelda zelma zeynep zhanna zina zita zoe zofia zola zora zoé zoë zsuzsa zuleika zuzana zuzanna
    abena achieng adaeze adaobi adwoa afia aigerim ainhoa akinyi akosua amaia amaka anahit angharad annegret assumpta auður
    ayu ayumi aïssatou birna bożena bridie bronwen bríd bukola caoimhe carme carys ceri chioma coumba dewi dian dilys dinara
    efua eirlys elnur ewelina farzana fatemeh feruza fionnuala fitri folake folke friederike funmi gayane golnaz grainne
    gráinne gulnara gulshan guðný guðrún gönül hadja halyna hanh haruka hasmik hildur hina ifeoma ingibjörg iryna itziar
    jonna kadiatou katrín kazuko ketevan khady kristín laia leire lesia lestari lilit lindiwe madina mairead mariama
    megawati mercè meritxell michiko misaki myfanwy máire nadiia nasreen nazma ndeye nekane nino njeri nkechi nneka
    nokuthula nomvula noriko nuala nurgül nurul nyambura núria oksana omolara oumou parisa parveen prue putri pınar quynh
    ragnheiður ratna rehana rokhaya ronke roser róisín sachiko sade sakura sevda shazia shushan sieglinde sigrún siobhán
    siti sorcha steinunn svanhildur svitlana tahmina thandiwe thao thuy tinatin titilayo tomoko trang ulrike unnur vigdís
    wangari wanjiku wiesława wulan yoshiko yui yuna zanele zarina ásta órla özlem þóra þórdís şule
    """
)

MALE = listed(
    """
    zaza malkhaz otar shota merab temur rodel joselito crisanto reynaldo virgilio artemio wilber eloy basilio melitón
    nicanor zenobio hermenegildo fortunato saturnino ekwaro opio okello kiprop wafula barasa mutua musyoka hamisi
    sulaiman wasswa kato mugisha tumusiime byaruhanga ssebo lamek yosefu yusufu isaya dunstan chanda kapembwa mwila
    yaw ato nii aminu bello modou ousmane cheikh seydou tej lokesh farhan nathulal amit-raj harshvardhan selvam anbu
    murugan senthil karthik rakesh lalit pramod ashwin balaji chandran elango kannan muthu palani perumal sivakumar
    junaid waqar mahmudur anisur shafiqul vratimir petar sava kazimir kresimir dragan nebojsa stjepan branislav zdenek
    oldrich lubomir dalibor wieslaw czeslaw boguslaw mieczyslaw jörn sven-erik hessel arno auke wiebren jelle sjoerd
    wiebe douwe sietse hylke tjeerd finlay torquil murdo donald-john sione semisi viliami peni tevita uili kaleo
    sitiveni ratu jone epeli isikeli tomasi paula-tau fa'afetai tamati wiremu hemi rangi lynton clete barnabas
    jedidiah
    aaron abbas abdel abdul abdulaziz abdullah abdullahi abdurrahman abe abel abelardo abhijit abimbola abraham abram abu
    adam adamu addison adel ademola adil adnan adolf adolfo adrian adriano adrien adán agustín ahmad ahmed ahmet aidan aidar
    aiden ajay akbar akeem akihito akin akira akshay alain alan alasdair alastair albert alberto albin albrecht aldo alec
    alejandro aleksandar aleksander aleksandr aleksei aleksey alessandro alessio alex alexander alexandre alexandros alexei
    alexej alexey alexios alfie alfons alfonso alfred alfredo algernon alhaji ali alistair allan allen alois alojz alonso
    aloysius alphonse alphonso alvaro alvin amadeo amadou amar amari ambrose amedeo amir amit amitabh amos anand anatole
    anatoli anatoly anders andre andreas andrei andrej andreu andrew andrey andriy andrzej andré andrés andy angelo angus
    anil anselm ansgar anthony antoine anton antoni antonin antonio antonios antony antti anwar archibald archibaldo archie
    ari aristotle arjun armand armando armin arnaud arne arnold arnoldo arnulf aron arslan arsène artem arthur arturo artyom
    arun arvid arvind aryeh asad asgeir asher ashok ashraf asif aslan atif attila atul aubert auguste augustin augustine
    augusto augustus aurelio austin avi avigdor avraham axel ayman ayodele aziz baltasar baltazar baptiste barack barnaby
    barney barry bart bartholomew bartolomeo bartosz bashar bashir basil bassam bastian bastien baxter beau beauregard ben
    benedetto benedict benedikt benito benjamin benjamín benji bennett benny benoit benoît benson bernard bernardo bernd
    bernhard bernie bert bertil bertrand bevan bharat bilal bill billy birger bjarne bjorn björn bjørn bob bobby bogdan
    boris borislav borut boyd brad bradford bradley brady bram bran brandon branko brendan brent bret brett brian brice
    brock broderick bronisław bruce bruno bryan bryce bryson burak burkhard burt byron caesar caleb calum calvin cameron
    camilo carl carlo carlos carlton carmelo carsten carter cary casimir caspar casper cassius cecil cedric celso cem cenk
    cesar cesare chad chaim chandler charles charley charlie chas chester chet chi chike chinedu chris christian christof
    christoph christophe christopher christos chuck chukwuemeka cian ciaran cillian clarence clark claude claudio claus clay
    clayton clemens clement cliff clifford clifton clint clinton clive clyde clément cody cole colin collin colm conan
    connor conor conrad constantin constantine corbin corey cormac cornelis cornelius cosimo cosmin costas craig crispin
    cristian cristiano cristóbal curt curtis cyril cyrille cyrus cédric césar dabney damian damiano damien damon dan daniel
    daniele daniil danil danilo danny dante darcy daren darien dario darius dariusz darnell darrel darrell darren darryl
    darío dashiell dave david davide davit dawid dean declan deepak delbert demetrius denis dennis denny denzel deon derek
    derrick desmond detlef dev devin devon dewayne dewey dexter dick diego dieter dietmar dietrich dilip dimitar dimitri
    dimitrios dimitris dinesh dino dirk dmitri dmitrij dmitriy dmitry dmytro domenico domingo dominic dominik don donald
    donato donny donovan dorian doug dougal douglas drew duane dudley duncan dustin duško dwayne dwight dylan eamon eamonn
    earl earnest ebenezer ed eddie edgar edison edmond edmund edmundo edoardo edouard eduard eduardo edvard edward edwin
    efraim efraín egil egon ehud eilif einar eirik eitan elbert eldon eli elia elias elie eliezer elijah eliot elliot
    elliott ellis elmer elmo elon elroy elton elvis emanuel emanuele emil emile emiliano emilio emir emmanuel emmet emmett
    emre endre engelbert ennio enoch enrico enrique enver enzo ephraim ercole erdoğan eric erich erik erkki ernest ernesto
    ernie ernst errol ervin erwin esa esteban ethan etienne euan eugen eugene eugenio eugène evan evangelos evaristo everett
    evgeni evgeny evo ewald ewan eyal ezekiel ezequiel ezra fabian fabiano fabien fabio fabrice fabrizio fahad faisal farhad
    farid farouk faruk fausto federico fedor felipe felix ferdi ferdinand ferenc fergal fergus fermín fernand fernando
    ferruccio fidel filip filippo fintan flavio fletcher florian floris floyd forrest francesco francis francisco franck
    franco francois frank frankie franklin frans frantisek franz françois fraser fred freddie freddy frederic frederick
    frederik fredrik friedrich frits fritz frédéric fulgencio fyodor félix gabor gabriel gaetano galen gamal ganesh gareth
    garret garrett garrick garry garth gary gaspar gaston gaurav gavin gaël gene gennady gennaro geoff geoffrey georg george
    georges georgi georgios geraint gerald gerard gerardo gerd gerhard germán gerold gerrit gerry gert gervase ghassan
    giacomo giancarlo gianfranco gianluca gianluigi gianni gideon gil gilbert gilberto giles gilles gino giorgio giovanni
    girolamo giuliano giulio giuseppe glen glenn goddard godfrey godwin gonzalo goran gordon gottfried grady graeme graham
    grant graydon greg gregg gregor gregorio gregory griffin grigori grigory grzegorz grégory guido guillaume guillermo
    gunnar gunther guntram gus gustaf gustav gustave gustavo guy gwyn gyorgy györgy gábor gérard göran günter günther habib
    hadi hakan hakim hakon hal halvard hamad hamid hamish hamza hank hannes hannibal hannu hans hansi hansjörg harald hari
    haris harlan harley harold haroon harry hartmut haruki haruto harvey hasan hashim hassan hassim hayden haydn hector
    heikki heiko heiner heinrich heinz helge hellmut helmut hendrik henk henning henri henrik henrique henry herb herbert
    heribert herman hermann hernán hervé hideki hideo hieronymus hilario hiram hiro hiroshi hisham horace horacio horatio
    horst hosni howard hoyt hubert hugh hugo humberto humphrey husain hussein huw hyman håkan héctor iain ian ibrahim idris
    ignacio ignatius ignatz igor ikechukwu ilan ilham ilija ilir ilya imad immanuel imran imre indra ingmar ingo inigo ioan
    ioannis ion ira irakli irfan irvin irving irwin isaac isaiah ishaan ishmael isidore isidro ismael ismail ismet issa
    istvan istván italo itamar ivan ivar ivo ivor iván jaap jabari jack jackson jacob jacobo jacopo jacques jaden jaime jair
    jairo jake jakob jakub jamal jameel james jamie jan jannik jannis jared jaromír jaroslav jarosław jarrett jarvis jason
    jasper javad javed javier jay jayden jean-claude jean-françois jean-jacques jean-luc jean-marie jean-michel jean-paul
    jean-pierre jeb jed jedediah jeff jefferson jeffery jeffrey jens jeremiah jeremy jermaine jerome jerry jerónimo jesper
    jesse jesús jethro jim jimmie jimmy jin joachim joakim joaquim joaquin joaquín jochen jock joe joel joey johan johann
    johannes john johnnie johnny jomo jon jonah jonas jonathan jonathon joost jorge jorma jose josef joseph josh joshua
    josiah josip josé jozef joão joël juan juha jukka jules julian julien julio julius juma jun jurek jurij juscelino jussi
    justin justus jérémie jérôme józef jörg jürgen kacper kadir kai kalle kamal kamil kanye kareem karel karim karl
    karl-heinz karsten kaspar kasper kaveh kazimierz kazuo keanu keir keith kelvin kemal ken kenji kenneth kenny kent kenta
    kenzo kerem kermit kerry kevin khaled khalid khalil kieran kieron kilian kim-jong kiran kirill kirk kit kjell klaas
    klaus klemens knud knut kobe kofi koji konrad konstantin konstantinos kostas kostya kristian kristoffer krzysztof kunal
    kurt kwame kyle kyriakos lachlan ladislav laird lajos lamar lamine lance lando landon larry lars lasse laszlo laurent
    lawrence lazar leandro lech lee leif leland len lenard lenin lennart lennox lenny leo leon leonard leonardo leonhard
    leonid leonidas leopold leopoldo leroy lester leszek lev levi lewis lex liam linus lionel lloyd lluís logan lonnie
    lorcan loren lorenz lorenzo lothar louis lourenço lowell luca lucas luciano lucien lucio lucius ludovic ludwig luigi
    luis luiz luka lukas luke lukáš luther lutz luís lyle lyndon lászló léo léon maarten mac maciej mack madhav magnus
    mahathir mahdi mahmood mahmoud mahmud maik majid makoto mal malachi malcolm malik mamadou mandela manfred manish manny
    manoj mansour manuel marat marc marc-andré marcel marcello marcelo marcin marco marcos marcus marek mariano marin mario
    marius mark marko markos markus marlon marshall martijn martin martti marty martyn martín marv marvin masaki masashi
    mason massimiliano massimo matej mateo mateus mateusz mathew mathias mathieu mathis mati matias mato mats matt matteo
    matthew matthias matthieu matti matías maurice mauricio maurits maurizio mauro max maxim maxime maximilian maximiliano
    maximo maxwell mehdi mehmed mehmet mel melvin melvyn menachem mervyn micah michael michal michalis michał michel
    michelangelo mick mickey miguel mihai mihail mikael mike mikel mikhail mikheil mikko miklós milan miles milo milorad
    miloslav miloš milton ming miodrag mircea miroslav mirosław mitch mitchell mitt modibo mohamad mohamed mohammad mohammed
    mohsen moisés momčilo mordechai morgan moritz morris mort morten mortimer moses moshe mostafa muammar mubarak muhammad
    muhammadu muhammed mukesh murad murat murray mustafa mustapha myles myron nabil nadim nadir nahum naji najib namdi nando
    napoleon narendra naresh nasser nat nate nathan nathanael nathaniel naveed navin nawaz neal ned nehemiah neil nejat
    nelson nestor neville newton nic niccolo nicholas nick nicklas nicky nico nicolae nicolas nicolás niels nigel nikhil
    niklas niko nikola nikolai nikolaj nikolaos nikolaus nikolay nils noah noam noel nolan norbert norm norman norris nouri
    noël nsubuga nuno nursultan obafemi oded odin ola olaf olav ole oleg oleksandr oleksiy oliver olivier olli olof olusegun
    omar omer omri onur oren orhan orlando orson osama oscar oskar osman osvaldo oswald otis otmar ottavio otto owen ozzie
    pablo paddy panagiotis panos paolo parker pascal pasquale patrick patrik patryk pau paul paulo paulus pavel pavle pavlo
    pawel paweł payton pedro peer pekka percival percy perry pete peter petr petri petro petros petru petter phil philip
    philipp philippe phillip pier piero pierpaolo pierre piers piet pieter pietro pim pinchas pio piotr pius plácido
    porfirio prakash pranab prasad praveen prem preston primo prosper qasim quentin quincy quinn quintin rabin radek
    radoslav radosław radovan rafael rafał rafe raffaele rafi rahul raimund rainer raj rajan rajeev rajesh rajiv ralf ralph
    ram ramesh rami ramiro ramon ramzan ramón randall randolph randy raoul raphael raphaël rashad rashid rasmus ratko raul
    ravi ray raymond raymundo raúl recep reed reggie reginald reinaldo reiner reinhard reinhold remco remy renato renaud
    rené reuben reuven rex reza rhett rhys ricardo riccardo richard richie rick rickey ricky rico rinaldo riordan rishi
    roald rob robbie robert roberto robin robinson rocco rod roddy roderick rodion rodney rodolfo rodrigo rodrigue rogelio
    roger rogério rohan rohit roland rolando rolf roman romano romeo romesh romuald ron ronald ronaldo ronan ronen ronnie
    ronny roosevelt rory ross rowan roy royce ruaridh ruben rubén rudi rudolf rudolph rudy rufus rui rupert rurik russ
    russell rustam ryan ryszard rémi saad sabri sachin sadiq saeed safwan saif sajid salah saleh salim salman salvador
    salvatore salvo sam sameer sami samir sampson samson samuel samuele samuli sandeep sandro sanjay sanjeev santiago
    santino santos sardar saul saúl scott seamus sean sebastian sebastiano sebastián sefton selim semyon serdar serge sergei
    sergej sergey sergio serhiy seth severin seymour seán shahid shamus shane shaquille sharif shaun shawn shay sherman
    shigeru shimon shinji shinzo shlomo sid sidney siegfried sigmund sigurd silas silvio simeon simon simão sinan siraj
    sixto siôn slavko slobodan sol solomon soren spencer spiros spyros srdjan srinivas stamatis stan stanislas stanislav
    stanisław stanley stavros stefan stefano steffen sten stephan stephane stephen steve steven stevie stewart stig stuart
    stéphane subhash sudhir suleiman sunil suresh sven svend sverre sylvain sylvester szymon sébastien sócrates søren
    sławomir tadashi tadeusz tadhg taha taiwo takashi takeshi talal tam tamás tanner tarek tarik tariq taro tarquin tate
    tatsuya ted teddy temitope teo teodor teodoro terence terrance terrell terrence terry tevfik thabo thaddeus thanasis
    thanos theo theodor theodore theodoros theophilus thiago thibault thierry thijs thilo thom thomas thor thoralf thorbjørn
    thorsten thurgood théo tiago tibor tigran tihomir tijs tilman tim timo timothy timothée timur tino tito titus tobias
    tobin toby tod todd todor tom tomas tomasz tomislav tommaso tommy tomás tomáš tony torben tore torsten toru travis
    tremaine trent trevor trey tristan troy truman tudor tuomas turgut ty tyler tyrone tyson ubaldo uchenna udo ugo uhuru
    ulf uli ulises ulrich ulysses umar umberto umut uri uriel uwe vaclav vadim valentin valentino valerio valery valter
    vance vasil vasilis vasily vassilis vaughn venkatesh vern vernon vic vicente victor vidal vijay vikas vikram viktor
    vince vincent vincente vincenzo vinod virgil vishal vito vittorio vivek vlad vladimir vladimír vladislav vojislav
    vojtěch volker volodymyr vuk vyacheslav václav wade waldemar waldo walid wallace wally walt walter walther warren wayne
    wendell werner wes wesley wilbert wilbur wilder wilfred wilfried wilhelm willard willem william willie willis willy
    wilson winfried winston wojciech wolfgang woodrow woody wout wyatt xabier xander xavier yahya yair yakov yakubu yang
    yann yannick yannis yaroslav yaser yasir yasser yasuhiro yasuo yehuda yevgeny yigal yitzhak yohan yosef youri yousef
    youssef yoweri yuri yuriy yusef yusuf yves zac zacarías zach zachariah zachary zack zaheer zahir zaid zaki zakir zane
    zbigniew zdeněk zeb zebulon zeev zeke zeljko zeno zeus ziad zine zlatan zoltan zoltán zoran zygmunt álvaro ángel édouard
    émile étienne óscar ömer øystein
    abdi abebe abubakar adebayo adewale agus aliyu aneurin armen askar aubin azman babatunde bakhtiyor bakhyt bambang barış
    bekele biodun bjarni bohumil bongani budi béla cathal chidi chikondi ciarán costel dafydd daisuke daniyar danjuma dawit
    dele diarmuid dilshod donal donnacha dragoljub duc dumitru dónal eko emeka emrys eoin faizal farai farrukh femi florin
    garba gbenga gethin gevorg gheorghe giorgi girish girma gopal guðmundur gwilym gyula hafiz haile harish hartono hayk
    helgi hendra hrafn hrvoje ichiro ieuan ifeanyi ikenna iolo iwan jabu jamshid jiro joko jón kamau kamran kariuki kelechi
    kibet kipchoge kiprono kishore kojo kondwani koray krešimir kristján kunle kwabena kwaku kwesi levan lubomír magnús
    mahesh mandla masaru micheál mohamud mohan momir musa mwangi mícheál nadeem naoki njoroge nnamdi noboru nurlan obinna
    ochieng odhiambo oisín okechukwu olumide ondřej otieno ozan padraig prabowo proinsias pádraig páll quang raghu ragnar
    rahmat ravindra rotimi ruairí sani satish satoshi segun shankar shehu sigurður sipho siyabonga slamet stefán suharto
    susilo sutopo sutrisno syed sándor séamus talha tatenda tendai tesfaye themba tijani tinashe tolga traian tuan tudur
    tunde uche usman vakhtang vardan vasile veselin volkan vusi wahyu wale waqas yerlan yiğit yohannes yoshio yudhoyono
    zdravko zubair zurab zvonimir árni éamon íñigo óisín ólafur óli þorsteinn þór
    """
)

EITHER = listed(
    """
    addison adi akira alex alexis ali amari andrea angel anh ariel ash ashton aubrey avery bailey blair blake bobbie brett
    brook cameron carey carmen casey charlie chen chris cody corey dakota dana daryl devon dominique drew elliot emerson
    emery finley frances francis frankie gabriele glenn hadley harley harper hayden hong hui hyun ira jackie jae jaime jamie
    jan jean jess jesse jessie ji jing jo jocelyn jody jordan jory jude jules jun kai karol kelly kendall kerry kim kit kris
    kyung laurence lee leslie li lin lindsay ling linh logan lou lynn marion marley mason mel micah michele mickey ming minh
    morgan nat nguyen nicky nico nicola noel parker pat patrice payton peyton phuong ping qing quinn reagan reese remy rene
    riley robin rory rowan ryan sam sandy sasha sawyer shannon shay shelby sidney simone skyler spencer stacy sung sydney
    tao tatum taylor terry thanh toni tracy wei wynne xiao xin yan ying yong young yu yuki yun zhen
    """
)


def _without_accents(names: frozenset[str]) -> frozenset[str]:
    """The names with a second spelling for those that have accents."""
    marked = "".join(name + " " for name in names if not name.isascii())
    bare = "".join(c for c in normalize("NFD", marked) if not combining(c))
    return names | frozenset(bare.split())


FEMALE, MALE = _without_accents(FEMALE), _without_accents(MALE)


def gender_of(given: str) -> str | None:
    """`female` or `male` as the name is mostly given; None when it is given to either or not known."""
    name = given.lower().rstrip(".")
    if name in EITHER:
        return None
    female, male = name in FEMALE, name in MALE
    if not (female or male) and "-" in name:
        return gender_of(name.split("-")[0])
    return None if female == male else "female" if female else "male"


@lru_cache(maxsize=65_536)
def is_given(word: str) -> bool:
    """Whether a word is a given name of the table."""
    name = word.lower().rstrip(".")
    return name in FEMALE or name in MALE or name in EITHER or ("-" in name and is_given(name.split("-")[0]))


_SHORT = """
abigail abby | abraham abe | albert al bert | alexander alex sasha | alexandra alex sandra | andrew andy drew
anthony tony | arthur art | barbara barb | benjamin ben benny | bernard bernie | beverly bev
catherine cathy kate katie | charles charlie chuck | christina chris tina | christine chris | christopher chris
cynthia cindy | daniel dan danny | david dave davey | deborah debbie deb | donald don donny | dorothy dot dottie
edward ed eddie ted ned | edwin ed ned | elizabeth liz beth betty eliza lizzie | eugene gene | francis frank
frederick fred freddie | gerald gerry jerry | gregory greg | harold harry hal | henry harry hank | jacob jake
jacqueline jackie | james jim jimmy jamie | janet jan | jeffrey jeff | jennifer jen jenny | jessica jess
jonathan jon | joseph joe joey | joshua josh | judith judy | katherine kate kathy katie | kathleen kathy
kenneth ken kenny | kimberly kim | lawrence larry | leonard len leo lenny | louis lou | margaret maggie meg peggy
martin marty | matthew matt | maurice mo | melissa mel | michael mike mick mickey | mitchell mitch | nathan nate
nathaniel nate nat | nicholas nick | pamela pam | patricia pat patty trish | patrick pat paddy | peter pete
philip phil | raymond ray | rebecca becky | richard rick dick rich | robert bob rob bobby bert | ronald ron
rosemary rose | samantha sam | samuel sam | sandra sandy | stephen steve | steven steve | stuart stu
susan sue susie | theodore ted theo | theresa terry tess | thomas tom tommy | timothy tim | victoria vicky
vincent vince | virginia ginny | walter walt | william bill will billy willie | zachary zach
"""
SHORT = {
    short: frozenset(entry.split()[0] for entry in _SHORT.replace("\n", "|").split("|") if short in entry.split()[1:])
    for short in listed(_SHORT)
}
"""A short form → the names it may stand for."""


def short_for(short: str, name: str) -> bool:
    """Whether one given name is a usual short form of another."""
    return name in SHORT.get(short, ())
