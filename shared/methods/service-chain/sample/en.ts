import type { SampleWords } from './story.ts'

export const sampleEn: SampleWords = {
	person: 'Nadine Rehbein',
	targetGroup: 'Lone parents with a small child who want to return to work',
	services: {
		firstTalk: ['First talk at Kastanienhof', 'Everything is on the table once', 'Appointment within a week'],
		benefits: ['Basic income support', 'Rent and food are secured', 'Decision within three weeks'],
		maintenance: ['Maintenance advance', 'Missing maintenance is replaced', 'First payment in the next month'],
		jobAdvice: ['Advice on work and child', 'A plan that fits daily life', 'The plan names the hours of childcare'],
		daycarePlace: ['Daycare place with settling in', 'The child likes to come', 'Promised before the course begins'],
		childminder: ['Childminder in the early morning', 'Early shift and early course become possible', 'Care from 5:30'],
		course: ['Course with a chamber exam', 'A certificate to apply with', 'Exam passed'],
		debtAdvice: ['Debt advice', 'Instalments one can pay', 'A plan with all creditors'],
	},
	steps: {
		apply: 'Hand in the application',
		explain: 'Explain things, apply for maintenance',
		explainAgain: 'Explain things once more',
		askForPlace: 'Ask for a daycare place',
		askForChildminder: 'Ask for a childminder',
		assignment: 'Assigned to the course',
		earlyCourse: 'Course begins at 7',
		debtsLate: 'First appointment about debts',
		welcome: 'First talk at Kastanienhof',
		threeAtOneTable: 'Talk of three with the youth office',
		place: 'Place with a fixed start',
		morning: 'Childminder from 6, who takes the child to daycare',
		partTimeCourse: 'Part-time course, 7 to 12',
		debtsAlongside: 'Settle debts beside the course',
		call: 'Call after six weeks',
	},
	agreed: {
		steering:
			'The family centre stays responsible until the course begins. If things falter, it calls everybody together within a week.',
		access:
			'Open to all who raise a child alone in Auenbrück. One call is enough, no official decision is needed; the first talk is within a week.',
	},
	sentBack: { explainAgain: 'a certificate is missing' },
	passes: {
		explain: 'A slip with the address',
		askForPlace: 'Word that there is a waiting list',
		earlyCourse: 'Assignment with start and place',
		threeAtOneTable: 'Note of the first talk, read over by Nadine Rehbein',
		place: 'Hours wished for and start of the course',
		morning: 'Times to bring and fetch, who calls whom',
		partTimeCourse: 'Hours of childcare that are settled',
		debtsAlongside: 'A voucher for three appointments',
	},
	experiences: {
		actual: [
			'Which door is the right one?',
			'The same questions twice',
			'Seven weeks without an answer',
			'Daycare only opens at 7',
			'Gives up the course',
		],
		ideal: [
			'Someone asks and listens',
			'Everyone sits at one table',
			'Knows who is there in the morning',
			'Is back with her child at noon',
			'Someone wants to know how it goes',
		],
	},
}
