import type { SampleWords } from './story.ts'

export const sampleEn: SampleWords = {
	goals: {
		whole: {
			text: 'Lone parents in Auenbrück live on work of their own, and their children are well cared for.',
			assumptions: 'Jobs in town remain.',
		},
		care: {
			text: 'Childcare and working hours fit together.',
			assumptions: 'The daycare centres find enough staff.',
			indicators: [
				{
					text: 'Courses and jobs given up',
					quality: 'for want of childcare',
					quantity: 'fewer than 8 a year',
					time: '2028',
					source: 'Job centre and training centre, every January',
				},
			],
		},
		training: {
			text: 'Vocational training succeeds in part-time, too.',
			assumptions: 'Funding continues beyond 2028.',
			indicators: [
				{
					text: 'Part-time qualifications',
					quality: 'exam passed',
					quantity: '9 of 12',
					source: 'Association of crafts, list of exams',
				},
			],
		},
		guidance: {
			text: 'One talk leads to the right help.',
			indicators: [
				{
					text: 'First talks with a result',
					quality: 'the next step is agreed',
					quantity: '160 a year',
					time: '2028',
					source: 'Family centre, tally',
				},
			],
		},
		voice: { text: 'The town council knows the situation of lone parents.' },
		early: {
			text: 'Children are reliably looked after from 5:30 on working days.',
			assumptions: 'The state goes on paying the supplement for early hours.',
			indicators: [
				{
					text: 'Places before 7',
					quality: 'at most 15 minutes away',
					quantity: '24 in three districts',
					time: 'from 1 August 2027',
					source: 'Daycare occupancy, monthly',
				},
				{
					text: 'Requests refused',
					quality: 'without an offer after four weeks',
					quantity: 'at most 3 a quarter',
					source: 'List of the youth welfare office',
				},
			],
		},
		shifts: {
			text: 'Ten companies arrange their shifts with the daycare centres.',
			indicators: [
				{
					text: 'Companies with an arrangement',
					quality: 'in writing, with a daycare centre',
					quantity: '10 companies',
					time: 'March 2028',
					source: 'Association of crafts, list',
				},
			],
		},
		jobs: {
			text: 'Twelve women and men learn a trade part-time.',
			indicators: [
				{
					text: 'Contracts',
					quality: 'at least 20 hours a week',
					quantity: '12 contracts',
					time: 'September 2028',
				},
			],
		},
		contact: {
			text: 'Every daycare centre knows its contact in the job centre.',
			indicators: [
				{
					text: 'Centres with name and number',
					quality: 'no older than a year',
					time: 'April 2027',
					source: 'Job centre, list',
				},
			],
		},
		talks: { text: 'To hold first talks in the family centre' },
		forms: {
			text: 'All applications are there in five languages.',
			indicators: [
				{
					text: 'Applications translated',
					quality: 'checked by experts',
					quantity: '14 applications',
					time: 'December 2027',
					source: 'Equal opportunities office',
				},
			],
		},
	},
	tasks: {
		trial: { text: 'Try the early shift in two houses', effort: '2 houses, 3 months, 4,800 euros' },
		minders: { text: 'Find six childminders', effort: '6 people, 160 hours of training' },
		visits: { text: 'Visit five companies and look at their shifts', effort: '5 visits, 20 hours, no costs' },
		table: { text: 'Call the round table “Shifts and daycare”', effort: '1 meeting, 12 places, 150 euros' },
		names: { text: 'Hand out the list of contacts' },
		translate: { text: 'Have the applications translated', effort: '14 applications, 5 languages, 2,100 euros' },
	},
	later: 'Present good examples at the business meeting',
	marks: {
		daycare: 'Two houses have opened at 5:30 since May.',
		jobcentre: 'Of ten requests, five have found a place.',
		childminders: 'Who lives in the north has nothing of it yet.',
	},
}
