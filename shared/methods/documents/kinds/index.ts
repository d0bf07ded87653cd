import type { DocumentKind } from '../../../blocks/document/method.ts'
import { agreement } from './agreement.ts'
import { free } from './free.ts'
import { jobProfile } from './jobProfile.ts'
import { mandate } from './mandate.ts'
import { minutes } from './minutes.ts'
import { networkRules } from './networkRules.ts'
import { shortInformation } from './shortInformation.ts'
import { shortReport } from './shortReport.ts'
import { statusReport } from './statusReport.ts'

/** The documents of the handbook (4.3.3 and annexes), in the order in which they are offered. */
export const kinds: readonly DocumentKind[] = [
	minutes,
	statusReport,
	mandate,
	agreement,
	shortReport,
	shortInformation,
	networkRules,
	jobProfile,
	free,
]
