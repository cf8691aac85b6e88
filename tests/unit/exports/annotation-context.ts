/**
 * The terms of the W3C Web Annotation vocabulary that our annotations may use, with what they stand for by the recommendation of 2017. A term that is
 * not here is dropped in expanding, and the test fails.
 */
const OA = 'http://www.w3.org/ns/oa#';
const DC = 'http://purl.org/dc/elements/1.1/';
const AS = 'https://www.w3.org/ns/activitystreams#';

const thing = (iri: string) => ({ '@id': iri, '@type': '@id' });
const fromVocabulary = (iri: string) => ({ '@id': iri, '@type': '@vocab' });
const number = (iri: string) => ({ '@id': iri, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' });
const time = (iri: string) => ({ '@id': iri, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' });

export const ANNOTATION_CONTEXT = {
  '@context': {
    id: '@id',
    type: '@type',
    Annotation: `${OA}Annotation`,
    TextualBody: `${OA}TextualBody`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    TimeState: `${OA}TimeState`,
    Software: `${AS}Application`,
    Person: 'http://xmlns.com/foaf/0.1/Person',
    classifying: `${OA}classifying`,
    describing: `${OA}describing`,
    assessing: `${OA}assessing`,
    commenting: `${OA}commenting`,
    tagging: `${OA}tagging`,
    motivation: fromVocabulary(`${OA}motivatedBy`),
    purpose: fromVocabulary(`${OA}hasPurpose`),
    body: thing(`${OA}hasBody`),
    target: thing(`${OA}hasTarget`),
    source: thing(`${OA}hasSource`),
    selector: thing(`${OA}hasSelector`),
    state: thing(`${OA}hasState`),
    creator: thing('http://purl.org/dc/terms/creator'),
    generator: thing(`${AS}generator`),
    created: time('http://purl.org/dc/terms/created'),
    sourceDate: time(`${OA}sourceDate`),
    format: `${DC}format`,
    language: `${DC}language`,
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    name: 'http://xmlns.com/foaf/0.1/name',
    exact: `${OA}exact`,
    prefix: `${OA}prefix`,
    suffix: `${OA}suffix`,
    start: number(`${OA}start`),
    end: number(`${OA}end`),
  },
};
