import type { GivenCases } from './index.ts'

/** Five invented lives in German. Nobody in them exists; what could help is left to those who talk about them. */
export const givenDe: GivenCases = {
	separation: {
		title: 'Nach der Trennung: Raten und ein Kleinkind',
		person: 'Wiebke Harmsrath, 29',
		children:
			'Jonne, 2 Jahre. Bis zum Umzug war er bei einer Tagesmutter. Er weint, wenn ein Abschied schnell gehen muss.',
		housing:
			'Zwei Zimmer zur Untermiete bei einer Kollegin, befristet bis zum Sommer. Im alten Mietvertrag steht sie noch neben dem Vater.',
		income:
			'Das Elterngeld ist ausgelaufen. Bürgergeld ist bewilligt, aber gekürzt, weil der Vater angeblich zahlt; gezahlt hat er zweimal. Zwei Ratenkredite aus der gemeinsamen Zeit laufen auf ihren Namen, dazu kommt eine Nachzahlung für Strom.',
		work: 'Gelernte Raumausstatterin, zuletzt im Verkauf eines Baumarkts. Der Betrieb würde sie zurücknehmen, aber nur mit zwei Samstagen im Monat.',
		health:
			'Sie schläft schlecht und öffnet die Post erst, wenn jemand dabei ist. Mit einer Ärztin hat sie darüber nicht gesprochen.',
		care: 'Ein Kitaplatz ist zugesagt, „voraussichtlich ab Herbst“. Die Tagesmutter hat ihren Platz nach vier Wochen neu vergeben.',
		support:
			'Die Kollegin, solange die Wohnung für drei reicht. Ihre Mutter hilft mit Geld aus und fragt jedes Mal, wann sie zu ihm zurückgeht.',
		contacts:
			'Das Jobcenter hat ihr geraten, zuerst die Schulden zu ordnen. Die Schuldnerberatung hat einen Termin in elf Wochen und meint, ohne Arbeitsvertrag lasse sich mit den Banken nicht reden. Das Jugendamt hat den Unterhaltsvorschuss erklärt; den Antrag hat sie mitgenommen.',
		wishes:
			'Sie will arbeiten und eine eigene Wohnung. Über Geld möchte sie nur mit einer Person sprechen, nicht mit dreien.',
		contradictions:
			'Beim Jobcenter gilt der Unterhalt als gezahlt, beim Jugendamt als nie beantragt. Ob der Vater die Kredite mit unterschrieben hat, weiß niemand. Einmal sagt sie, er sehe Jonne jedes Wochenende, einmal, seit Weihnachten gar nicht.',
	},
	country: {
		title: 'Neunzehn, ein Dorf, kein Bus nach drei',
		person: 'Talea Quistrup, 19',
		children: 'Mats, 9 Monate. Er entwickelt sich gut. Zu den Untersuchungen kam sie mit ihm immer, außer zur letzten.',
		housing:
			'Ein Zimmer im Haus der Urgroßmutter, vierzehn Kilometer vom nächsten Bahnhof entfernt. Geheizt wird mit Holz.',
		income:
			'Bürgergeld, Kindergeld, Elterngeld. Der Vater ist siebzehn und lernt Landmaschinentechniker; über Unterhalt hat noch niemand mit ihm gesprochen.',
		work: 'Sie hat die Schule in der neunten Klasse verlassen, als ihre Mutter auszog. Ein Kurs, in dem sie den Abschluss nachholen wollte, begann vor der Geburt und endete für sie mit ihr. Einen Führerschein hat sie nicht.',
		health: 'Gesund. Müde, sagt sie, sei sie immer schon gewesen.',
		care: 'Die Urgroßmutter ist einundachtzig und passt auf, solange Mats nicht läuft. Die Krippe im Nachbarort nimmt Kinder nur für den ganzen Tag auf, und der letzte Bus zurück fährt vor drei.',
		support:
			'Die Jugendfeuerwehr, in der sie eine Gruppe geleitet hat. Ihre beste Freundin studiert jetzt weit weg und schreibt jeden Tag.',
		contacts:
			'Die Familienhebamme hält sie für zuverlässig; ihre Besuche enden mit dem ersten Geburtstag. Die Berufsberatung hat sie zweimal in die Kreisstadt eingeladen, morgens um acht. Das Jugendamt kennt sie aus der eigenen Kindheit. Dort geht sie nicht mehr hin.',
		wishes:
			'Rettungssanitäterin werden. Niemand soll denken, sie schaffe es nicht; deshalb bittet sie erst spät um Hilfe.',
		contradictions:
			'Die Berufsberatung hat „kein Interesse“ notiert, die Hebamme „möchte unbedingt einen Abschluss“. Talea sagt, der Vater kümmere sich. Die Urgroßmutter sagt, sie habe ihn noch nie gesehen.',
	},
	shelter: {
		title: 'Aus dem eigenen Haus ins Frauenhaus',
		person: 'Constanze Mehrwald, 38',
		children:
			'Lovis, 8, und Pelle, 5. Lovis möchte in seine alte Klasse zurück und fragt nach dem Hund. Pelle spricht seit dem Auszug wenig.',
		housing:
			'Seit sieben Wochen ein Zimmer im Frauenhaus einer anderen Stadt. Das Haus, aus dem sie kam, gehört beiden; der Mann wohnt darin.',
		income:
			'Ihr Gehalt geht auf ein gemeinsames Konto, für das sie keine Karte mehr hat. Wegen des Hauses gilt sie als vermögend; der erste Antrag auf Leistungen ist abgelehnt.',
		work: 'Steuerfachangestellte, unbefristet, in der Kanzlei eines Freundes ihres Mannes. Zurzeit krankgeschrieben. Sie arbeitet gern und kann sich eine andere Stelle vorstellen.',
		health:
			'Kopfschmerzen, ein schlecht verheiltes Handgelenk, sie erschrickt leicht. Auf einen Therapieplatz wartet sie; die Praxis hat gefragt, ob sie überhaupt in der Stadt bleibt.',
		care: 'Das Frauenhaus betreut die Kinder an zwei Nachmittagen. Für eine neue Kita müsste sie sich ummelden, wovon ihre Anwältin vorerst abrät.',
		support:
			'Eine Schwester, die weiß, wo sie ist, und es nicht sagen darf. Die meisten Bekannten kannten sie als Paar.',
		contacts:
			'Die Polizei war zweimal da; die zweite Anzeige hat sie zurückgezogen. Das Jugendamt am alten Ort hält den Umgang mit dem Vater für wichtig, das am neuen Ort sagt, es sei noch nicht zuständig. Die Krankenkasse schreibt weiter an die alte Anschrift.',
		wishes:
			'Ruhe für die Kinder und eine eigene Wohnung, nicht noch ein Zimmer auf Zeit. Sie möchte nicht als Opfer angesprochen werden.',
		contradictions:
			'Im Antrag lebt sie getrennt, beim Finanzamt sind sie ein Haushalt. Eine Stelle hat den neuen Wohnort in einem Schreiben genannt, das beiden zugeht. Wer das klärt, ist offen.',
	},
	course: {
		title: 'Der Kurs läuft, drei Kinder, vier Pläne',
		person: 'Yordanka Petlewa, 41',
		children:
			'Viktor, 13, Elina, 9, und Kiril, 4. Viktor übersetzt bei Terminen. Elina ist in der Schule still geworden. Kiril hat einen Kitaplatz bis 14 Uhr.',
		housing:
			'Drei Zimmer in einem Haus, das gerade verkauft wird. Der neue Eigentümer hat „Gespräche mit allen Parteien“ angekündigt.',
		income:
			'Bürgergeld. Kinderzuschlag wurde einmal gezahlt und zurückgefordert. Über den Unterhalt gibt es ein Urteil; der Vater lebt in einem anderen Land, und es kommt nichts an.',
		work: 'Krankenschwester mit achtzehn Jahren Erfahrung. Der Lehrgang, nach dem ihr Beruf hier anerkannt wird, dauert noch fünf Monate. Neun Fehltage hat sie, bei zwölf endet die Förderung. Das Krankenhaus hat ihr eine Stelle in Aussicht gestellt.',
		health: 'Rückenschmerzen aus der Pflege. Eine Kur wäre möglich, sagt die Ärztin, aber nicht während des Lehrgangs.',
		care: 'Der Lehrgang endet um 15.30 Uhr, die Kita um 14 Uhr. Viktor holt den Kleinen ab und lässt dafür die letzte Stunde ausfallen. Für Elina gäbe es im Sommer einen Hortplatz.',
		support:
			'Eine Nachbarin stellt abends Suppe vor die Tür. Der Chor, in dem sie singt, probt sonntags, wenn sie lernt.',
		contacts:
			'Der Bildungsträger schlägt den Wechsel in Teilzeit vor, das Jobcenter sagt, Teilzeit werde nicht gefördert. Die Schule möchte für Elina ein Hilfeplangespräch, das Jugendamt für Viktor eine Gruppe am Nachmittag. Die Migrationsberatung hält alles zugleich für zu viel und hat das allen geschrieben. Eine Stelle hat geantwortet.',
		wishes: 'Den Lehrgang zu Ende bringen. „Danach reden wir über alles andere.“',
		contradictions:
			'Jede Stelle hat einen Plan für die Familie, keine kennt die anderen. Wer zu einem Hilfeplangespräch fährt, fehlt im Kurs unentschuldigt. Viktor sagt, seine Mutter habe nicht alles verstanden. Sie sagt, er habe nicht alles übersetzt.',
	},
	shifts: {
		title: 'Fünf Berufe, drei Schichten, kein Unterhalt',
		person: 'Falko Wittenrode, 43',
		children:
			'Ida, 11, und Jorin, 7. An den Tagen der Spätschicht kocht Ida und erzählt in der Schule, ihr Vater sei da.',
		housing:
			'Vier Zimmer, bezahlbar, am Stadtrand. Für das Jobcenter ist die Wohnung zu groß; eine kleinere in der Nähe der Schule gibt es nicht.',
		income:
			'Lohn zwischen 1.500 und 2.100 Euro, je nach Schichten. Unterhaltsvorschuss kommt für Jorin, für Ida wurde er nie beantragt. Die Mutter gilt als nicht zahlungsfähig. Ida sagt, sie habe ein neues Auto.',
		work: 'Tischler, Tontechniker, Fahrer, zwei Jahre selbstständig mit einem Imbiss, jetzt Maschinenführer in drei Schichten. Eine Umschulung hat er abgebrochen, als die Kinder zu ihm zogen.',
		health: 'Er schläft wenig und hat Schmerzen in der Schulter. Eine Kur für Väter, vermutet er, gebe es gar nicht.',
		care: 'Der Hort schließt um 16.30 Uhr, die Spätschicht endet um 22 Uhr. Dazwischen sind die Kinder allein oder bei der Nachbarin, die das nicht mehr lange machen will.',
		support:
			'Zwei Freunde aus der Zeit mit der Band. Im Elterncafé war er einmal, an einem freien Vormittag; er kannte dort niemanden und ging bald.',
		contacts:
			'Das Jobcenter stockt auf und verlangt jeden Monat neue Nachweise. Der Betrieb sagt, feste Schichten bekomme nur, wer Angehörige pflegt. Die Schule hat das Jugendamt informiert, das Jugendamt hat einen Brief geschickt. Geantwortet hat er nicht.',
		wishes:
			'Eine Stelle mit festen Zeiten, notfalls für weniger Geld. Dass jemand in die Wohnung kommt, will er nicht.',
		contradictions:
			'Ida sagt, es gehe ihnen gut. Jorin sagt, er gehe meistens nach ihr ins Bett, und sie gehe spät. Falko sagt, er sei abends immer zu erreichen; im Betrieb liegen die Telefone im Spind.',
	},
}
