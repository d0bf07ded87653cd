import type { SampleWords } from './story.ts'

export const sampleEn: SampleWords = {
	answers: {
		'place.roots':
			'On the round table on child poverty. It goes on meeting; the network takes up its themes about lone parents.',
		'place.debates':
			'About the opening hours of daycare, the new bus line to the industrial estate, and affordable flats.',
		'place.priorities': 'It is in the stakeholder analysis, column “Goals”.',
		'place.alliance':
			'It came to the founding with its coordinator. What it wants to be beside the network, its board still discusses.',
		'actors.fields':
			'Both are there, but only two for the labour market. The association of crafts and the employment agency have been asked.',
		'actors.relations': 'The network map is drawn, the health office still goes through it.',
		'actors.incomeSupport': 'Yes, the job centre came with its head of section.',
		'actors.blindSpots': 'Who reaches lone fathers? And who knows the families that have not been with any of us?',
		'actors.levels':
			'Both are at the table, but only four heads. The youth welfare office invites the others in person.',
		'coordination.who':
			'The youth welfare office invited to the founding and goes on for now. It and the job centre find out how many hours they have for it.',
		'coordination.form': 'One organisation; after a year we decide anew.',
		'coordination.skills': 'Moderating, knowing both fields, having time. We have not finished talking about it.',
		'first.date': 'Thursday, 12 March 2026, 2 pm, in the public library.',
		'first.event': 'Yes, three hours with the ready agenda. Every organisation got a page about it three weeks ahead.',
	},
	own: {
		label: 'Do the parishes need a place of their own?',
		answer: 'No, they work along in the family centre.',
	},
}
