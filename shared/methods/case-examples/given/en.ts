import type { GivenCases } from './index.ts'

/** The same five invented lives in English. */
export const givenEn: GivenCases = {
	separation: {
		title: 'After the separation: instalments and a toddler',
		person: 'Wiebke Harmsrath, 29',
		children:
			'Jonne, 2 years old. Until they moved he was with a childminder. He cries when a goodbye has to be quick.',
		housing: 'Two rooms sublet from a colleague, until summer. The old lease still names her beside the father.',
		income:
			'Her parental allowance has run out. Basic income is granted but reduced, because the father is said to pay; he has paid twice. Two loans from their time together run in her name, and there is an electricity bill on top.',
		work: 'A trained interior decorator, last in sales at a hardware store. They would take her back, but only with two Saturdays a month.',
		health: 'She sleeps badly and opens her post only when somebody is with her. She has told no doctor about it.',
		care: 'A place in a nursery is promised, “probably from autumn”. The childminder gave her place to somebody else after four weeks.',
		support:
			'The colleague, as long as the flat is large enough for three. Her mother helps out with money, and asks each time when she will go back to him.',
		contacts:
			'The job centre advised her to sort out her debts first. The debt advice service has an appointment in eleven weeks and says that without a work contract there is no talking to the banks. The youth office explained the advance on maintenance; she took the form home.',
		wishes:
			'She wants to work, and a flat of her own. She would like to talk about money with one person, not with three.',
		contradictions:
			'For the job centre maintenance is being paid, for the youth office it was never applied for. Nobody knows whether the father signed the loans, too. Once she says he sees Jonne every weekend, once that he has not come since Christmas.',
	},
	country: {
		title: 'Nineteen, a village, no bus after three',
		person: 'Talea Quistrup, 19',
		children: 'Mats, 9 months. He is doing well. She brought him to every check-up but the last.',
		housing:
			'One room in her great-grandmother’s house, fourteen kilometres from the nearest station. They heat with wood.',
		income:
			'Basic income, child benefit, parental allowance. The father is seventeen and training as a mechanic; nobody has talked to him about maintenance yet.',
		work: 'She left school in year nine, when her mother moved out. A course to make up for the certificate began before the birth, and ended for her with it. She has no driving licence.',
		health: 'Well. Tired, she says, is what she has always been.',
		care: 'Her great-grandmother is eighty-one and minds Mats for as long as he does not walk. The nursery in the next village only takes children for the whole day, and the last bus back leaves before three.',
		support:
			'The youth fire brigade, where she led a group. Her best friend now studies far away and writes every day.',
		contacts:
			'The family midwife thinks her reliable; her visits end with the first birthday. The careers service invited her twice, to the county town, at eight in the morning. The youth office knows her from her own childhood. She does not go there any more.',
		wishes: 'To become a paramedic. Nobody shall think she cannot do it; that is why she asks for help late.',
		contradictions:
			'The careers service noted “no interest”, the midwife “wants a certificate badly”. Talea says the father looks after his son. Her great-grandmother says she has never seen him.',
	},
	shelter: {
		title: 'From her own house to a women’s shelter',
		person: 'Constanze Mehrwald, 38',
		children:
			'Lovis, 8, and Pelle, 5. Lovis wants to go back to his class and asks about the dog. Pelle has said little since they left.',
		housing:
			'For seven weeks one room in a shelter in another town. The house she came from belongs to both; her husband lives in it.',
		income:
			'Her salary goes to a joint account for which she has no card any more. Because of the house she counts as wealthy; her first application was refused.',
		work: 'A tax clerk with a permanent contract, in the office of a friend of her husband. On sick leave. She likes to work and can imagine another post.',
		health:
			'Headaches, a wrist that healed badly, she startles easily. She waits for a place in therapy; the practice has asked whether she will stay in town at all.',
		care: 'The shelter looks after the children on two afternoons. For a new nursery she would have to register here, which her lawyer advises against for now.',
		support: 'A sister who knows where she is and must not say so. Most of their friends knew them as a couple.',
		contacts:
			'The police came twice; she withdrew the second report. The youth office of the old town thinks contact with the father important, that of the new one says it is not responsible yet. The health insurance keeps writing to her former home.',
		wishes:
			'Calm for the children and a flat of their own, not another room for a while. She does not want to be addressed as a victim.',
		contradictions:
			'In the application she lives apart, for the tax office they are one household. One office has named the new town in a letter that both receive. Who settles that is open.',
	},
	course: {
		title: 'The course goes on, three children, four plans',
		person: 'Yordanka Petlewa, 41',
		children:
			'Viktor, 13, Elina, 9, and Kiril, 4. Viktor interprets at appointments. Elina has become quiet at school. Kiril has a nursery place until 2 in the afternoon.',
		housing: 'Three rooms in a building that is being sold. The new owner has announced “talks with all tenants”.',
		income:
			'Basic income. A supplement for children was paid once and claimed back. There is a judgement on maintenance; the father lives in another country, and nothing arrives.',
		work: 'A nurse with eighteen years of experience. The course after which her profession will be recognised here takes five more months. She has missed nine days; at twelve the funding ends. The hospital has held out a post.',
		health: 'Back pain from nursing. A cure would be possible, her doctor says, but not during the course.',
		care: 'The course ends at 3:30, the nursery at 2. Viktor fetches the little one and misses his last lesson for it. For Elina there would be after-school care in summer.',
		support:
			'A neighbour leaves soup at the door in the evening. The choir in which she sings rehearses on Sundays, when she studies.',
		contacts:
			'The training provider suggests part time, the job centre says part time is not funded. The school wants a support meeting for Elina, the youth office an afternoon group for Viktor. The migrants’ advice service thinks all of it at once too much and has written so to everybody. One office has answered.',
		wishes: 'To finish the course. “After that we can talk about everything else.”',
		contradictions:
			'Every office has a plan for the family, none knows the others’. Whoever goes to a support meeting misses the course without excuse. Viktor says his mother has not understood everything. She says he has not translated everything.',
	},
	shifts: {
		title: 'Five trades, three shifts, no maintenance',
		person: 'Falko Wittenrode, 43',
		children:
			'Ida, 11, and Jorin, 7. On the days of the late shift Ida cooks, and tells them at school that her father is at home.',
		housing:
			'Four rooms, affordable, at the edge of town. For the job centre the flat is too large; there is no smaller one near the school.',
		income:
			'Wages between 1,500 and 2,100 euros, depending on shifts. An advance on maintenance comes for Jorin; for Ida it was never applied for. The mother counts as unable to pay. Ida says she has a new car.',
		work: 'Joiner, sound engineer, driver, two years with a snack bar of his own, now a machine operator in three shifts. He broke off retraining when the children moved in with him.',
		health: 'He sleeps little and his shoulder hurts. A cure for fathers, he supposes, does not exist.',
		care: 'After-school care closes at 4:30, the late shift ends at 10. In between the children are alone, or with the neighbour, who does not want to do this much longer.',
		support:
			'Two friends from his time with the band. He went to the parents’ café once, on a free morning; he knew nobody there and soon left.',
		contacts:
			'The job centre tops up his wages and asks for new proof every month. His firm says fixed shifts are for those who care for relatives. The school informed the youth office, the youth office sent a letter. He has not answered.',
		wishes: 'A post with fixed hours, for less money if need be. He does not want anybody to come into the flat.',
		contradictions:
			'Ida says they are fine. Jorin says he mostly goes to bed after her, and she goes late. Falko says he can always be reached in the evening; at work the phones lie in the lockers.',
	},
}
