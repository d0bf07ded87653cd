import type { SampleWords } from './story.ts'

export const sampleEn: SampleWords = {
	answers: {
		'place.roots':
			'On the round table on child poverty. It goes on meeting; the network takes up its themes about lone parents.',
		'place.debates': 'Opening hours of daycare, the new bus line to the industrial estate, affordable flats.',
		'place.priorities': 'It is in the stakeholder analysis, column goals.',
		'place.alliance':
			'The alliance has invited us. Whether it wants to carry it afterwards its board discusses in December.',
		'actors.fields': 'Yes. The association of crafts approaches the companies.',
		'actors.relations': 'The map is done, the health office still goes through it.',
		'actors.incomeSupport': 'Yes, the job centre comes with its head of section.',
		'actors.blindSpots': 'Who reaches lone fathers? And who knows the families that have not been with any of us?',
		'actors.levels': 'Yes, both are at the table.',
		'coordination.who': 'The youth welfare office or the job centre. Both find out how many hours they can spare.',
		'coordination.form': 'One organisation; after a year it is decided anew.',
		'coordination.skills': 'Moderating, knowing both fields, having time. The rest is still missing.',
		'first.date': 'Thursday, 21 January 2027, 2 pm, in the town hall.',
	},
	own: {
		label: 'Do the parishes need a place of their own?',
		answer: 'No, they work along in the family centre.',
	},
}
