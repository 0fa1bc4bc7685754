/** The register's users: who may unlock it, what each may do, and how it is unlocked. */
export const users = {
  title: 'Brugere',
  list: 'Hvem der kan låse registret op',
  'list.lead':
    'Hver bruger har sin egen adgangssætning, som ingen andre kan se eller ændre. Rollerne bestemmer, hvad brugeren kan.',
  noReader: 'Ingen kan læse historikken endnu',
  'noReader.why':
    'Historikken viser, hvem der har ændret hvad og hvornår. Den, der arbejder i registret, skal ikke føre tilsyn med sig selv: udpeg en databeskyttelsesrådgiver (DPO), som læser den og ikke kan ændre noget.',
  'noReader.do': 'Tilføj en databeskyttelsesrådgiver …',
  add: 'Tilføj bruger …',
  change: 'Ret {{name}}',
  remove: 'Fjern {{name}}',
  you: 'dig',
  name: 'Navn',
  roles: 'Roller',
  units: 'Enheder',
  added: 'Tilføjet',
  actions: 'Handlinger',
  'name.why': 'Står ved brugerens ændringer i historikken.',
  'name.missing': 'Skriv brugerens navn',
  'roles.missing': 'Vælg mindst én rolle',
  'roles.conflict':
    'En databeskyttelsesrådgiver må ikke have opgaver, der giver interessekonflikt (GDPR art. 38, stk. 6). Lad helst en anden have de øvrige roller.',
  'units.why': 'Gælder enhedsredaktører og ledere; enheder nedenunder følger med.',
  'units.none': 'Ingen enhed passer',
  'units.choose': 'Vælg enheder',
  'role.administrator':
    'Tilføjer brugere, giver roller og bestemmer over låsning. Læser ikke registret uden en rolle mere.',
  'role.systemCoordinator': 'Læser og retter hele registret, importerer og udveksler.',
  'role.unitEditor': 'Læser registret og retter det, der hører til de egne enheder.',
  'role.leader': 'Læser registret og godkender identitetssløringer i de egne enheder.',
  'role.leader.only': 'Læser registret og offentliggør fortegnelsen for de egne enheder.',
  'role.shieldingOfficer': 'Behandler identitetssløringer og kun dem.',
  'role.dataProtectionOfficer': 'Læser hele registret og historikken; ændrer intet.',
  'role.reader': 'Læser registret og udskriver lister.',
  'role.employee': 'Ser intet af registret; kan bede om en identitetssløring og se, hvordan den står.',
  passphrase: 'Brugerens adgangssætning',
  'passphrase.hand':
    'Lad brugeren skrive den selv, eller giv den videre mundtligt og bed brugeren skifte den under Indstillinger.',
  'add.title': 'Tilføj bruger',
  'add.do': 'Tilføj brugeren',
  'add.done': '{{name}} kan nu låse registret op',
  'change.title': 'Ret bruger',
  'change.do': 'Gem',
  'change.done': '{{name}} er rettet',
  'remove.title': 'Fjern {{name}}?',
  'remove.lead':
    '{{name}} kan ikke længere låse registret op, og registret får en ny nøgle. Det, brugeren har skrevet, bliver stående under brugerens navn.',
  'remove.backups':
    'Sikkerhedskopier, der allerede er lavet, kan stadig åbnes med brugerens adgangssætning. Slet dem under Indstillinger › Sikkerhedskopier, når de ikke længere er nødvendige.',
  'remove.do': 'Fjern brugeren',
  'remove.done': '{{name}} er fjernet, og registret har fået en ny nøgle',
  rekeying: 'Registrets nøgle skiftes …',
  cancel: 'Annullér',
  close: 'Luk',
  recovery: 'Gendannelsesnøgle',
  'recovery.lead':
    'Den udskrevne nøgle åbner registret for den, der har glemt sin adgangssætning. En ny nøgle sætter den gamle ud af kraft.',
  'recovery.old': 'Den nuværende nøgle passer ikke til registret, som det er nu. Lav en ny; før det kan ingen fjernes.',
  'recovery.backups':
    'Den gamle nøgle gælder ikke mere, når den nye er lavet. Sikkerhedskopier, der allerede er lavet, kan stadig åbnes med den gamle. Slet dem under Indstillinger › Sikkerhedskopier, når de ikke længere er nødvendige.',
  'recovery.new': 'Lav ny gendannelsesnøgle …',
  'recovery.ask': 'Skriv din adgangssætning for at lave en ny nøgle',
  'recovery.do': 'Lav nøglen',
  'recovery.passphrase': 'Din adgangssætning',
  'recovery.missing': 'Skriv din adgangssætning',
  quick: 'Hurtig oplåsning',
  'quick.allow': 'Tillad hurtig oplåsning',
  'quick.allow.why':
    'Den, der slår det til, låser op med maskinens eget nøglelager i stedet for adgangssætningen. Den, der er logget ind på maskinen som brugeren, kan da åbne registret.',
  'quick.own': 'Hurtig oplåsning på denne maskine',
  'quick.own.why':
    'Lås op uden adgangssætning, så længe du er logget ind på maskinen. Den ender, når du skifter adgangssætning.',
  'quick.own.forbidden': 'En administrator skal først tillade det.',
  'quick.own.unavailable': 'Denne maskine har intet sikkert sted til nøglen.'
} as const
