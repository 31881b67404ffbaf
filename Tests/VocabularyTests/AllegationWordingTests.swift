import Documents
import Testing
import Vocabulary

@testable import Extraction

/// Wordings as disclosure officers write them, with what a careful reader would take each for.
@Suite("What an allegation's wording is read as")
struct AllegationWordingTests {
  struct Wording: Sendable, CustomTestStringConvertible {
    var allegations: Set<String>
    var platforms: Set<String>
    var words: String

    var testDescription: String { words }
  }

  private static let vocabulary = try! Vocabulary()

  private static func reader(_ words: String) -> (AllegationReader, Span) {
    let text = Text(words)
    let marks = Annotations(document: Document(text: text), vocabulary: vocabulary)
    return (AllegationReader(marks: marks), Span(0, text.count))
  }

  @Test("The primary allegation is one a careful reader would give", arguments: wordings)
  func primary(wording: Wording) throws {
    let (reader, span) = Self.reader(wording.words)
    let reading = try #require(reader.allegations(in: span))
    let primary = try #require(reading.codes.first)
    #expect(wording.allegations.contains(primary), "read as \(reading.codes)")
    #expect(!reading.codes.contains { $0.contains("+") })
  }

  @Test("Sites are named only where the words name them", arguments: wordings)
  func platforms(wording: Wording) {
    let (reader, span) = Self.reader(wording.words)
    #expect(Set(reader.platforms(in: span).map(\.code)) == wording.platforms)
  }

  @Test(
    "What befell a victim or stands before a court is no act of the subject",
    arguments: [
      ("Friend request to the victim of a rape", "sexual"),
      ("Messages to the complainant in a domestic assault", "use_of_force"),
      ("Comment on Facebook about a murder trial", "criminal_offence"),
      ("Contacted a witness to a burglary on Facebook", "criminal_offence"),
      ("Used a dating site to contact a witness", "sexual"),
      ("Contacted a woman who had reported a theft", "dishonesty"),
    ])
  func circumstance(words: String, code: String) {
    let (reader, span) = Self.reader(words)
    #expect(reader.allegations(in: span)?.codes.contains(code) == false)
  }

  /// Allegations | platforms (or -) | words.
  private static let wordings: [Wording] = table.split(separator: "\n").map { line in
    let parts = line.split(separator: "|").map { String($0.drop { $0 == " " }) }
    func codes(_ part: String) -> Set<String> { Set(part.split(separator: " ").map(String.init)).subtracting(["-"]) }
    return Wording(allegations: codes(parts[0]), platforms: codes(parts[1]), words: parts[2])
  }

  private static let table = """
    image disclosure | facebook | Posted a photo of a crime scene on his Facebook page
    image disclosure | whatsapp | Took a picture of a dead body and sent it to a WhatsApp group
    image | facebook | PC posed for a picture with a police shotgun and put it on Facebook
    image | tiktok | Filmed a dance video in uniform for TikTok
    image | snapchat | Snapchat video recorded in the police car while on patrol
    image | instagram | Posing in a police helmet on Instagram
    image disclosure | twitter | Tweeted pictures of seized drugs before the court case had finished
    image | - | Picture on the internet of officers drinking in uniform at a wedding
    image | bebo | Holding a CS canister in a Bebo photograph
    image disclosure | snapchat | Shared an image of a custody record screen on Snapchat
    image disclosure | youtube | Body worn video of an arrest placed on YouTube
    image disclosure | whatsapp | Took a photograph of a vulnerable missing person from the briefing and shared it on WhatsApp
    disclosure | facebook | Revealed the name of a rape victim on Facebook
    disclosure | - | Wrote on his wall about a burglary he had been called to
    disclosure | - | Told his partner the address of a man who had been arrested
    disclosure | twitter | Tweeted about a planned drugs raid
    disclosure | facebook | Facebook post giving the identity of a person under investigation
    disclosure | - | Status update gave details of a missing person enquiry
    disclosure | blog_or_forum | Divulged police tactics on an internet forum
    disclosure | messaging | Sent confidential information by text message to a member of the public
    disclosure | - | Inappropriate disclosure of police information
    disclosure | facebook | Posted the registration numbers of covert vehicles on Facebook
    disclosure association | - | Leaking intelligence to a known criminal
    disclosure | facebook | Boasted on Facebook about a firearms job the night before it took place
    disclosure | twitter | Named a youth offender on Twitter
    disclosure | - | Passed details of a witness to a third party
    disclosure data_misuse | - | Accessed a crime report and told a friend what it said
    contact | facebook | Added a victim of crime as a friend on Facebook
    contact | facebook | Sent a Facebook message to a woman whose burglary he was investigating
    contact | facebook | Officer obtained the telephone number of a witness and sent friend request via Facebook
    contact | snapchat | Messaged a 15 year old girl on Snapchat whom he had met at a school
    contact | whatsapp | Sent WhatsApp messages to a complainant asking to meet for a drink
    contact | instagram | Followed a victim on Instagram after taking her statement
    contact | facebook | Inappropriate contact with a female he had stopped for speeding, via Facebook
    contact | facebook | Got in touch with a victim of domestic violence through Facebook
    contact | bebo | Contacted a suspect's daughter through Bebo
    contact | facebook | Asked a shop worker out on Facebook after dealing with a theft
    contact | facebook | Invited a young woman he had met on duty to be his friend on Facebook
    contact abuse_of_position sexual | - | Formed a relationship with a vulnerable victim
    contact abuse_of_position sexual | - | Pursued a relationship with a witness
    association contact | facebook | Is a Facebook friend of a known drug dealer
    association | - | Inappropriate association with a convicted criminal
    association | facebook | Linked on Facebook to members of an organised crime group
    association | - | Failed to declare an association with a person with a criminal record
    threat_or_harassment | facebook | Harassed his ex girlfriend on Facebook
    threat_or_harassment | facebook messaging | Sent threatening texts and Facebook messages to his wife's new partner
    threat_or_harassment | facebook | Malicious communication sent to former colleague via Facebook
    threat_or_harassment | facebook | Intimidating posts aimed at a witness on Facebook
    threat_or_harassment | twitter | Trolling of a journalist on Twitter
    threat_or_harassment | - | Cyber bullying of a fellow PCSO
    threat_or_harassment offensive | facebook | Sent abusive private messages to a neighbour on Facebook
    offensive | twitter | Abusive tweet to a footballer
    offensive incivility | facebook | Swore at a resident on the local community Facebook page
    offensive | - | Status containing foul language
    offensive | facebook | Facebook post poking fun at a teenager's suicide
    offensive | facebook | Made derogatory remarks about a local family on Facebook
    offensive | twitter | Tweet regarding Hillsborough considered offensive
    offensive | facebook | Liked an offensive picture on Facebook
    offensive | whatsapp | Inappropriate content shared in a WhatsApp group
    offensive | facebook | Inappropriate posting on Facebook
    offensive | facebook | Unprofessional comments on Facebook
    offensive | facebook | Called students 'layabouts' on Facebook
    offensive | facebook | Joke about Jimmy Savile posted to Facebook
    offensive | facebook | Facebook comments relating to the death of Baroness Thatcher
    offensive | twitter | Tweet in bad taste about a plane crash
    offensive incivility | twitter | Rude reply to a member of the public on Twitter
    violence offensive | facebook | Said on Facebook that protesters should be shot
    violence offensive | - | Post stating that a burglar deserved a good kicking
    violence offensive | - | Posted that he enjoyed hitting students with his baton
    violence offensive | twitter | Tweeted a joke about tasering a suspect
    offensive violence | facebook | Laughed at a prisoner who had been tasered, Facebook
    criticism | facebook | Complained on Facebook about his Inspector
    criticism | twitter | Tweets criticising force management over shift changes
    criticism | blog_or_forum | Blog complaining of staff shortages and poor leadership
    criticism offensive | facebook | Insulted a sergeant on Facebook
    criticism offensive | - | Derogatory comments about another officer
    criticism offensive | - | Posted that the Chief Constable was an idiot
    criticism | blog_or_forum | Anonymous blog attacking police leadership
    criticism | facebook | Negative comments about working for the police on Facebook
    criticism | facebook | Moaned about overtime on Facebook
    offensive criticism | whatsapp | Comment about a female sergeant in a WhatsApp group
    racist | facebook | Used a racially abusive term in a Facebook post
    racist | whatsapp | Shared racist memes in WhatsApp group
    racist | messaging | Sent an email containing a racist joke
    racist religious | facebook | Anti-Muslim posts on Facebook
    racist political | facebook | Member of the BNP Facebook group
    racist discriminatory | - | Derogatory post about immigrants
    racist | facebook | Comments about Romanians on Facebook
    racist | facebook | Posted a picture of a golliwog on Facebook
    racist | facebook | Commented on Facebook in a racially offensive manner about an Asian shopkeeper
    discriminatory racist | facebook | Facebook status calling gypsies thieves
    religious | - | Offensive comment about the Koran
    religious | facebook | Posted antisemitic material on Facebook
    homophobic | facebook | Referred to a colleague's sexuality in a Facebook comment
    homophobic | whatsapp | Transphobic comments in a WhatsApp chat
    homophobic | twitter | Tweet about gay marriage
    discriminatory | facebook | Sexist joke posted on Facebook
    discriminatory | whatsapp | Misogynistic WhatsApp messages between officers
    discriminatory | facebook | Made fun of a disabled man on Facebook
    sexual | facebook | Sent explicit pictures to a colleague on Facebook
    sexual | - | Sexual harassment of a junior colleague
    sexual | - | Sexual assault on a member of the public
    sexual | - | Had sex with a member of the public while on duty
    sexual | whatsapp | Sent indecent images by WhatsApp
    sexual | messaging | Sexually explicit text messages to a colleague
    sexual | - | Possession of indecent images of children
    sexual image | snapchat | Nude photographs sent on Snapchat to a probationer
    abuse_of_position sexual | - | Abuse of position for a sexual purpose
    abuse_of_position | - | Used his warrant card to gain free entry to a nightclub
    sexual contact | facebook | Flirtatious Facebook messages to a victim of domestic abuse
    data_misuse | - | Accessed the force intelligence system without a policing purpose
    data_misuse | - | PNC check on ex-wife's new boyfriend
    data_misuse | - | Looked up a neighbour on the crime recording system
    data_misuse | - | Searched force systems for information about herself
    data_misuse | - | Breach of the Data Protection Act - unauthorised access to a custody record
    data_misuse | - | Unlawfully obtained personal data
    data_misuse | - | Officer viewed incident log relating to his brother's arrest for no policing purpose
    data_misuse | - | Carried out checks on a vehicle for sale
    data_misuse | - | Misuse of police computer systems
    data_misuse | - | Conducted searches of Niche relating to a family member
    data_misuse | - | Read the crime report of a friend's daughter
    data_misuse disclosure | - | Checked a vehicle on PNC and passed the keeper's details to a friend
    excessive_use | facebook | Excessive use of Facebook whilst on duty
    excessive_use | web | Used eBay at work
    excessive_use | - | Excessive internet use
    excessive_use | facebook | Logged on to Facebook 40 times during a night shift
    excessive_use | web | Spent several hours a day on online shopping
    excessive_use | dating | Visited a dating website in work time
    excessive_use | - | Surfing the internet when on duty
    excessive_use | twitter | Posting on Twitter during working hours
    excessive_use | facebook | Playing Facebook games while on duty
    identification | facebook | Facebook profile showing him to be a police officer
    identification | facebook | Named the force as her employer on Facebook
    identification image | - | Profile picture in police uniform
    identification | dating | Described himself as a detective on Plenty of Fish
    identification | linkedin | Gave rank and station on LinkedIn
    identification | facebook | Use of the Force crest on a Facebook page
    identification | facebook | Falsely claimed to be a police officer on Facebook
    account | facebook | Created a false Facebook profile
    account threat_or_harassment | twitter | Set up a Twitter account to impersonate a colleague
    account | twitter | Unauthorised Twitter account
    account | facebook | Hacked into a colleague's Facebook account
    account | facebook | Used a pseudonym on Facebook
    account | facebook | Logged in to a colleague's Facebook and posted as him
    political | facebook | Posted in support of UKIP on Facebook
    political | twitter | Tweets about the independence referendum
    political | twitter | Retweeted a Labour Party leaflet
    political | facebook | Campaigned for a council candidate on Facebook
    sickness_or_second_job | facebook | Posted holiday photographs on Facebook while on sick leave
    sickness_or_second_job | facebook | Advertised an unauthorised business on Facebook
    sickness_or_second_job | - | Working as a DJ whilst off sick
    sickness_or_second_job | - | Undeclared business interest
    other | facebook | Breach of social media policy in relation to Facebook
    other | facebook | Inappropriate use of Facebook
    other | - | Misuse of social media
    other | facebook | Facebook misuse
    other | - | Breach of force guidelines on social networking
    dishonesty | - | False entry in pocket notebook
    dishonesty | - | Claimed overtime to which he was not entitled
    dishonesty | - | Theft of money from lost property
    dishonesty | - | Lied about the circumstances of an accident
    dishonesty | - | Submitted false expenses claims
    dishonesty | - | Shoplifting
    use_of_force | - | Excessive force during an arrest
    use_of_force | - | Assaulted a detainee in custody
    use_of_force | - | Punched a handcuffed prisoner
    use_of_force | - | Unnecessary use of Taser
    drugs_or_alcohol | - | Tested positive for cocaine
    drugs_or_alcohol | - | Drunk on duty
    drugs_or_alcohol | - | Smelt of alcohol when reporting for duty
    drugs_or_alcohol | - | Possession of cannabis
    driving drugs_or_alcohol | - | Convicted of drink driving
    driving drugs_or_alcohol criminal_offence | - | Drove with excess alcohol whilst off duty
    driving | - | Caught speeding in a police vehicle
    driving | - | Careless driving resulting in a collision
    driving | - | Drove without insurance
    criminal_offence | - | Domestic assault on wife
    criminal_offence | - | Arrested for affray
    criminal_offence | - | Criminal damage to a neighbour's car
    neglect_of_duty | - | Failed to investigate a report of rape
    neglect_of_duty | - | Failure to attend a domestic incident
    neglect_of_duty | - | Asleep on duty
    neglect_of_duty | - | Did not record a crime
    incivility | - | Rude to a member of the public during a traffic stop
    incivility | - | Incivility
    incivility | - | Spoke to a caller in a disrespectful manner
    corruption | - | Accepted a bribe
    corruption | - | Perverting the course of justice
    property | - | Lost warrant card
    property | - | Mishandling of property
    property | - | Loss of a memory stick
    property | - | Misuse of force mobile telephone
    image | facebook | Uploaded pictures to Facebook which showed colleagues in compromising positions at a party
    image | facebook | Officer appeared on Facebook wearing his uniform with a firearm
    image offensive | facebook | Inappropriate photos placed on Facebook
    image disclosure | facebook | Footage from CCTV put on Facebook
    image disclosure | facebook | PC took photos at the scene of a suicide and put them on Facebook
    image | youtube | Video on You Tube of officers skateboarding on riot shields
    image | facebook | Had his photograph taken sitting on a police motorcycle and published it on Facebook
    image identification | dating | Photograph in uniform on a dating site
    image disclosure | messaging | Circulated an image of an injured man by text message
    image disclosure | twitter | Tweeted a picture from a murder scene
    disclosure | facebook | It is alleged that the officer commented on Facebook about a live investigation
    disclosure | facebook | Disclosed on Facebook that her neighbour was a registered sex offender
    disclosure | twitter | Tweeting operational details while on a public order deployment
    disclosure | - | Member of staff gave information about an incident to a local newspaper
    disclosure | facebook | Posted a suspect's previous convictions on Facebook
    disclosure | facebook | Facebook entry in which he spoke of a forthcoming search warrant
    disclosure | facebook | Used Facebook to warn friends of a speed check
    disclosure | facebook | Published the names of officers deployed to the G8 on Facebook
    disclosure | facebook | Placing sensitive material on Facebook
    disclosure | - | Breach of confidentiality
    disclosure | facebook | Information relating to a sudden death posted on Facebook
    disclosure | messaging | Forwarded police emails to his home address
    disclosure | whatsapp | Sharing police intelligence with family on WhatsApp
    disclosure | facebook | Blabbed about a colleague's arrest on Facebook
    disclosure | facebook | Comments on Facebook regarding ongoing murder investigation
    contact | - | Sent a friend request to a domestic abuse victim whilst on duty
    contact | facebook | Initiated contact with a victim via Facebook
    contact | facebook | Contacting witnesses by Facebook
    contact | facebook | Inappropriate Facebook contact with a vulnerable female
    contact | facebook | Having been to her house to take a statement he sent her a message on Facebook
    contact | facebook | Inappropriate messages sent to a victim of crime via Facebook
    contact | - | Accepted a friend request from a complainant
    contact | facebook | Tried to befriend a schoolgirl on Facebook
    contact | whatsapp | Exchanged WhatsApp messages with a witness
    contact | facebook | Using Facebook to contact a female he had arrested
    contact sexual | facebook | Used Facebook to begin a relationship with a victim
    contact | facebook | Looked up a motorist on Facebook and messaged her
    contact | messaging | Texted a member of the public using a number obtained on duty
    association contact | facebook | Became friends with an offender on Facebook
    association contact | facebook | Facebook contact with a serving prisoner
    association | - | Association with persons involved in criminality
    threat_or_harassment | facebook | Threatened a member of the public on Facebook
    threat_or_harassment | facebook | Facebook messages to ex-wife causing alarm and distress
    threat_or_harassment | - | Bullying behaviour towards a colleague
    threat_or_harassment | facebook | Bombarded a former girlfriend with Facebook messages
    threat_or_harassment | facebook | Stalking of ex-partner by Facebook
    threat_or_harassment offensive | facebook | Abusive comments made to a neighbour on Facebook
    threat_or_harassment | messaging | Harassment by text message
    threat_or_harassment | twitter | Twitter abuse of ex-husband
    threat_or_harassment | - | Sending malicious communications
    offensive | facebook | Facebook comments of an inappropriate nature
    offensive | facebook | Comments made on Facebook about another person's wife
    offensive sexual | facebook | Posted lewd comments about a barmaid on Facebook
    offensive | twitter | Tweet sent from a personal account caused offence
    offensive | - | Derogatory status about benefit claimants
    offensive | facebook | Facebook argument with a neighbour
    offensive | - | Distasteful comments regarding the death of a soldier
    offensive | twitter | Vulgar tweets
    offensive | facebook | Rude and offensive language used on Facebook
    offensive | - | Inappropriate remarks on a social networking site
    offensive | messaging | Forwarded a chain email with offensive content
    offensive | facebook | Wrote insulting remarks about the local council on Facebook
    offensive incivility | facebook | Replied rudely to a member of the public on Facebook
    offensive | - | Officer posted a 'sick' joke
    offensive | twitter | Unprofessional tweet about a road closure
    offensive | - | Posted defamatory comments about a local business
    violence offensive | facebook | Wrote on Facebook that he would like to hit a suspect
    violence offensive discriminatory | - | Comments condoning violence against travellers
    violence offensive | twitter | Retweeted a call for rioters to be shot
    violence offensive | facebook | Mocked a rape victim on Facebook
    criticism | facebook | Critical comments on Facebook about the Force
    criticism | twitter | Tweeted that the force was short of officers
    criticism | facebook | Facebook group set up to complain about a superintendent
    criticism | facebook | Used Facebook to air a grievance against management
    criticism offensive | - | Unkind comments about a fellow special
    criticism offensive | facebook | Called his supervisor names on Facebook
    criticism | facebook | Posting derogatory comments about the police service on Facebook
    criticism | facebook | Disagreed publicly with a senior officer on Facebook
    criticism offensive | facebook | Comments on Facebook about work colleagues
    criticism | twitter | Tweets attacking the chief constable
    criticism offensive | whatsapp | WhatsApp messages ridiculing a PCSO
    racist | twitter | Racist tweet
    racist | facebook | Comments on Facebook perceived to be racist
    racist | facebook | Facebook post supporting the English Defence League
    racist religious discriminatory | - | Offensive post about Islam and immigrants
    racist | facebook | Racially aggravated comments on Facebook
    racist | whatsapp | Use of the N word in a WhatsApp group
    racist | facebook | Mimicked a Chinese accent in a Facebook video
    religious | facebook | Anti-Catholic post on Facebook
    religious | facebook | Facebook comments about Muslims
    homophobic | - | Homophobic language
    homophobic | facebook | Called another user a 'queer' on Facebook
    discriminatory | facebook | Comments about women drivers on Facebook
    discriminatory | - | Discriminatory remarks
    discriminatory | whatsapp | Sexist and derogatory messages about female officers in WhatsApp group
    discriminatory | facebook | Joke about people with Down's Syndrome on Facebook
    sexual | facebook | Sexual comments on a colleague's Facebook page
    sexual | snapchat | Sent a photograph of his genitals via Snapchat
    sexual | dating | Profile of a sexual nature on an adult dating site
    sexual | messaging | Sexting while on duty
    contact sexual abuse_of_position | - | Inappropriate sexual relationship with a victim
    sexual | - | Rape
    sexual | - | Exposed himself in a public place
    sexual | twitter | Pornographic images viewed on Twitter
    sexual | - | Downloaded pornography
    data_misuse | - | Unauthorised access to police systems
    data_misuse | - | Used PNC to check on a prospective tenant
    data_misuse | - | Viewed records on the Niche system relating to her ex-husband
    data_misuse | - | Inappropriate use of intelligence systems
    data_misuse | - | Accessed own crime record
    data_misuse | - | Computer misuse
    data_misuse | - | Obtained a car owner's details from PNC for his own use
    data_misuse | - | Conducted a voters check on a neighbour
    data_misuse | - | Interrogated the custody system for details of a celebrity
    data_misuse | - | Browsing incident logs without good reason
    data_misuse disclosure | - | Passed PNC information to a private investigator
    data_misuse disclosure | - | Obtained and disclosed personal data
    excessive_use | facebook | Accessing Facebook excessively from a work computer
    excessive_use | facebook | Using Facebook during working hours
    excessive_use | - | Inappropriate use of the internet on duty
    excessive_use | web | Ran an eBay shop from his desk
    excessive_use | facebook | Checked Facebook when he should have been on patrol
    excessive_use | - | Playing computer games on duty
    excessive_use | - | Prolonged personal use of force internet
    excessive_use | web | Gambling on line during night shifts
    excessive_use | facebook | On Facebook during a shift
    identification | - | Identified himself as a serving officer
    identification | twitter | Twitter account which linked him to the force
    identification | facebook | Occupation shown as police officer on Facebook
    identification | facebook | Using police logo on Facebook page
    identification | bebo | Disclosing on Bebo that he was a police officer
    identification | facebook | Pretended to be an inspector on Facebook
    account | facebook | Fake Facebook account
    account | - | False profile set up in a neighbour's name
    account | twitter | Parody Twitter account
    account | facebook | Unofficial Facebook page for the police station
    account | facebook | Deleted her Facebook account after being told of the investigation
    account | facebook | Posing as a teenage girl on Facebook
    political | facebook | Shared political material on Facebook
    political | twitter | Tweeted support for Brexit
    political | facebook | Anti-government post on Facebook
    political | facebook | Facebook comments about the General Election
    sickness_or_second_job | facebook | Pictures on Facebook of officer on holiday whilst reporting sick
    sickness_or_second_job | facebook | Running marathon while off sick, seen on Facebook
    sickness_or_second_job | - | Failed to register a business interest
    sickness_or_second_job | facebook | Selling cosmetics on Facebook while signed off work
    other | facebook | Inappropriate behaviour on Facebook
    other | - | Failure to comply with the social media policy
    other | facebook | Improper use of Facebook
    dishonesty | - | Fraudulent insurance claim
    dishonesty | - | Dishonest claim for expenses
    dishonesty | - | Falsified a witness statement
    dishonesty | - | Stole cash from a colleague's locker
    dishonesty | - | Gave a false account to a supervisor
    use_of_force | - | Kicked a man during arrest
    use_of_force | - | Assault on a member of the public
    use_of_force | - | Incapacitant spray used without justification
    use_of_force threat_or_harassment | - | Oppressive conduct and excessive use of force
    drugs_or_alcohol | - | Use of steroids
    drugs_or_alcohol | - | Failed a random drugs test
    drugs_or_alcohol | - | Reported for duty whilst under the influence of alcohol
    driving drugs_or_alcohol | - | Arrested for drink driving
    driving | - | Speeding in a private vehicle
    driving | - | Using a mobile phone while driving
    driving | - | Drove a police vehicle through a red light and collided with a car
    criminal_offence | - | Conviction for common assault
    criminal_offence use_of_force | - | Common assault
    neglect_of_duty | - | Failed to carry out welfare checks on a detainee
    neglect_of_duty | - | Late for duty
    neglect_of_duty | - | Inadequate investigation of an assault
    incivility offensive | - | Swearing at a member of the public in the street
    corruption | - | Accepting gifts from a member of the public
    property | - | Damage to a police vehicle
    property | - | Lost a pocket notebook
    abuse_of_position | - | Misuse of warrant card
    abuse_of_position | - | Unlawful arrest
    offensive | - | Inappropriate comment posted about an ex-partner's new girlfriend
    image offensive | facebook | Allowed himself to be photographed with an offensive banner, posted to Facebook
    disclosure offensive | facebook | Discussed a child protection case with friends on Facebook
    disclosure | facebook | Made reference on Facebook to a job she had attended that day
    disclosure image | facebook | Put a photo of a prisoner's injuries on Facebook
    contact | - | PC alleged to have sent unsolicited messages to a female he met while investigating a road traffic collision
    contact | facebook | Officer used Facebook to message a complainant without good reason
    contact sexual abuse_of_position | - | Engaged in a sexual relationship with a witness whilst on duty
    threat_or_harassment | facebook | Posted comments on his estranged wife's Facebook page which she found threatening
    threat_or_harassment offensive | facebook | Sending nasty messages to her ex-husband on Facebook
    offensive criticism | facebook | Referred to another PC as a 'waste of space' on Facebook
    criticism | facebook | Bringing the force into disrepute by criticising policy on Facebook
    criticism | twitter | Tweeted that the new custody contract was a shambles
    criticism offensive | facebook | Posted comments on Facebook that were disparaging of supervisors
    racist discriminatory | facebook | Inappropriate joke on Facebook about Irish people
    racist | facebook | Displayed a Confederate flag and racist slogans on his Facebook page
    racist offensive | facebook | Facebook likes on pages of a racist nature
    religious racist | twitter | Islamophobic retweets
    homophobic | bebo | Remarks on Bebo about a gay colleague
    discriminatory | whatsapp | Shared a meme mocking people with disabilities on WhatsApp
    sexual | messaging | Sent inappropriate sexual text messages to female colleagues
    sexual image | - | Took an indecent photograph of a colleague without consent
    data_misuse | - | Officer conducted intelligence checks on her daughter's boyfriend
    data_misuse | - | Unauthorised searches of the custody system
    data_misuse | - | Accessing a domestic violence report involving his sister
    data_misuse | - | Examined the records of a former colleague for no policing reason
    data_misuse disclosure | - | Gave a friend details from the PNC
    excessive_use | facebook | Facebook updates posted while the officer was supposed to be on patrol
    excessive_use | - | Over-use of the internet in the station
    excessive_use | web | Bidding on eBay during his shift
    identification | facebook | Openly stated on Facebook that she worked for the police
    identification account | twitter | Used a force logo on a personal Twitter account without permission
    account | facebook | Opened a Facebook account using another person's details
    account | twitter | Force Twitter account used to post personal views
    political | twitter | Tweets criticising the Prime Minister
    political offensive | twitter | Abusive tweets to an MP
    sickness_or_second_job | facebook | Facebook photos showed the officer playing football during a period of sickness
    sickness_or_second_job | - | Undertaking secondary employment without permission
    violence offensive discriminatory | facebook | Facebook comment suggesting that travellers' caravans should be burned
    violence offensive | twitter | Tweet celebrating the death of a criminal
    association | - | Friendship with a man known to be involved in drug supply
    other | - | Breached guidelines on use of social media
    other | whatsapp | Inappropriate use of WhatsApp
    dishonesty | - | Made a false statement in court
    dishonesty | - | Deliberately misled an inspector about his whereabouts
    use_of_force | - | Excessive use of PAVA spray
    use_of_force | - | Pushed a handcuffed teenager to the floor
    drugs_or_alcohol | - | Admitted taking ecstasy at a festival
    driving drugs_or_alcohol | - | Stopped while driving and found to be over the drink drive limit
    driving | - | Drove at 98mph on a motorway without justification
    criminal_offence | - | Convicted of a public order offence
    neglect_of_duty | - | Failed to respond to a 999 call
    neglect_of_duty | - | Poor supervision of a probationer
    incivility | - | Officer was rude and aggressive on the telephone
    property | - | Failed to book in seized cash properly
    offensive | facebook | Facebook post regarding a road rage driver judged inappropriate
    offensive | twitter | Tweeted insensitive remark about floods
    offensive | facebook | Vile comments left on a tribute page on Facebook
    image | facebook | Photo of an officer with his feet on a supervisor's desk posted on Facebook
    offensive | - | Comment of an offensive nature posted to social media
    criticism offensive | facebook | Posting remarks on Facebook about a line manager's competence
    disclosure image | whatsapp | Sent photo of a deceased male to friends over WhatsApp
    contact | facebook | Whilst on duty obtained details of a female and later added her on Facebook
    threat_or_harassment | facebook | Allegation of harassment via Facebook by a former partner
    offensive image | facebook | Uploaded an inappropriate image to Facebook
    racist | facebook | Facebook post contained racist language about a footballer
    disclosure | facebook | Named a colleague involved in an internal investigation on Facebook
    excessive_use | - | Accessing non-work related websites on duty
    data_misuse | - | Checked the command and control log of an incident at his home address
    sexual image | messaging | Sent explicit images by text to another member of staff
    account | facebook | Set up a false account in order to view an ex-partner's Facebook page
    identification | facebook | Officer's Facebook profile identifies him as an employee of the force
    sickness_or_second_job | facebook | Posting pictures of building work on Facebook while absent with a back injury
    political | - | Shared posts of a political nature
    violence offensive | facebook | Posted a comment on Facebook saying rioters should be shot
    image | facebook | Tagged in photographs on Facebook showing her in uniform at a bar
    other | - | Inappropriate use of social networking site
    offensive | twitter | Tweeted inappropriately following a football match
    offensive incivility | twitter | Was rude to another Twitter user
    criticism | blog_or_forum | Posts on a police forum which criticised the Chief Constable
    discriminatory offensive | facebook | Facebook comments about mental health patients
    homophobic discriminatory | whatsapp | Sent homophobic and sexist messages in a WhatsApp group
    contact sexual abuse_of_position | facebook | Developed an inappropriate relationship with a victim of domestic abuse via Facebook
    disclosure | twitter | Live tweeted from an ongoing incident giving positions of armed officers
    disclosure | facebook | Told a suspect's family on Facebook about the case against him
    association contact | snapchat | Communicated with a known criminal by Snapchat
    dishonesty | - | Lied to a supervisor about hours worked
    drugs_or_alcohol | - | Attended work smelling of alcohol
    use_of_force | - | Struck a member of the public with a baton
    driving | - | Driving without due care and attention
    neglect_of_duty | - | Did not attend a domestic incident
    data_misuse | - | Accessed systems to look at a family member's record
    data_misuse | - | Improper use of the Police National Computer
    offensive | facebook | Derogatory remarks posted on Facebook about a local councillor's wife
    offensive | facebook | Facebook post about a former colleague's weight
    threat_or_harassment | facebook | Intimidated a witness on Facebook
    contact | instagram | Liked and commented on photographs of a witness on Instagram
    religious | facebook | Inappropriate comments on Facebook about Ramadan
    racist | messaging | Forwarded a racist text message
    """
}
