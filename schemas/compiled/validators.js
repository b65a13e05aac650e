// Made by `npm run schemas` from the *.schema.json files. Do not edit.
"use strict";
export const validateCalendar = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"calendar.schema.json","title":"Working-day calendar","description":"Bank holidays in gov.uk's own format, in a wrapper that says which days it is good for and which version it is.","type":"object","additionalProperties":false,"required":["calendar","version","title","span","source","data"],"properties":{"calendar":{"description":"The calendar's name, also the division whose holidays count.","$ref":"common.schema.json#/$defs/name"},"version":{"description":"The day of this version.","$ref":"common.schema.json#/$defs/day"},"title":{"description":"The calendar's title.","$ref":"common.schema.json#/$defs/text"},"span":{"description":"The first and the last day that it can answer for. A count that leaves them has no answer.","type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"description":"The first day.","$ref":"common.schema.json#/$defs/day"},"to":{"description":"The last day.","$ref":"common.schema.json#/$defs/day"}}},"source":{"description":"Where the holidays come from, and under which licence.","$ref":"common.schema.json#/$defs/text"},"data":{"description":"The holidays, as gov.uk publishes them, by division.","type":"object","minProperties":1,"maxProperties":5,"propertyNames":{"$ref":"common.schema.json#/$defs/name"},"additionalProperties":{"description":"One division's holidays.","type":"object","additionalProperties":false,"required":["division","events"],"properties":{"division":{"description":"The division's name.","$ref":"common.schema.json#/$defs/name"},"events":{"description":"The holidays.","type":"array","maxItems":2000,"items":{"description":"One holiday.","type":"object","additionalProperties":false,"required":["title","date"],"properties":{"title":{"description":"Its title.","$ref":"common.schema.json#/$defs/text"},"date":{"description":"Its day.","$ref":"common.schema.json#/$defs/day"},"notes":{"description":"gov.uk's note, such as Substitute day.","type":"string"},"bunting":{"description":"gov.uk's hint for showing bunting.","type":"boolean"}}}}}}}}};
const schema33 = {"description":"A name of the vocabulary in kebab-case, such as invitations-sent.","type":"string","pattern":"^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"};
const schema34 = {"description":"A calendar day as an ISO date, such as 2026-02-28. It has no time and no zone.","type":"string","pattern":"^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"};
const schema35 = {"description":"A sentence or a heading for people to read.","type":"string","pattern":"^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"};
const pattern4 = new RegExp("^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$", "u");
const pattern5 = new RegExp("^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$", "u");
const pattern6 = new RegExp("^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="calendar.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.calendar === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "calendar"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.title === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.span === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "span"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.source === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.data === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "calendar") || (key0 === "version")) || (key0 === "title")) || (key0 === "span")) || (key0 === "source")) || (key0 === "data"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.calendar !== undefined){
let data0 = data.calendar;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err7 = {instancePath:instancePath+"/calendar",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/calendar",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err9 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.title !== undefined){
let data2 = data.title;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err11 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.span !== undefined){
let data3 = data.span;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.from === undefined){
const err13 = {instancePath:instancePath+"/span",schemaPath:"#/properties/span/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data3.to === undefined){
const err14 = {instancePath:instancePath+"/span",schemaPath:"#/properties/span/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "from") || (key1 === "to"))){
const err15 = {instancePath:instancePath+"/span",schemaPath:"#/properties/span/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.from !== undefined){
let data4 = data3.from;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err16 = {instancePath:instancePath+"/span/from",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/span/from",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.to !== undefined){
let data5 = data3.to;
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err18 = {instancePath:instancePath+"/span/to",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/span/to",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/span",schemaPath:"#/properties/span/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.source !== undefined){
let data6 = data.source;
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
const err21 = {instancePath:instancePath+"/source",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/source",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.data !== undefined){
let data7 = data.data;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(Object.keys(data7).length > 5){
const err23 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/maxProperties",keyword:"maxProperties",params:{limit: 5}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(Object.keys(data7).length < 1){
const err24 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key2 in data7){
const _errs25 = errors;
if(typeof key2 === "string"){
if(!pattern4.test(key2)){
const err25 = {instancePath:instancePath+"/data",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"},propertyName:key2};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/data",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},propertyName:key2};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var valid8 = _errs25 === errors;
if(!valid8){
const err27 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/propertyNames",keyword:"propertyNames",params:{propertyName: key2}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
for(const key3 in data7){
let data8 = data7[key3];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.division === undefined){
const err28 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/data/additionalProperties/required",keyword:"required",params:{missingProperty: "division"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data8.events === undefined){
const err29 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/data/additionalProperties/required",keyword:"required",params:{missingProperty: "events"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key4 in data8){
if(!((key4 === "division") || (key4 === "events"))){
const err30 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/data/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data8.division !== undefined){
let data9 = data8.division;
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
const err31 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/division",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/division",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data8.events !== undefined){
let data10 = data8.events;
if(Array.isArray(data10)){
if(data10.length > 2000){
const err33 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/events",schemaPath:"#/properties/data/additionalProperties/properties/events/maxItems",keyword:"maxItems",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.title === undefined){
const err34 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/events/" + i0,schemaPath:"#/properties/data/additionalProperties/properties/events/items/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data11.date === undefined){
const err35 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/events/" + i0,schemaPath:"#/properties/data/additionalProperties/properties/events/items/required",keyword:"required",params:{missingProperty: "date"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key5 in data11){
if(!((((key5 === "title") || (key5 === "date")) || (key5 === "notes")) || (key5 === "bunting"))){
const err36 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/events/" + i0,schemaPath:"#/properties/data/additionalProperties/properties/events/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data11.title !== undefined){
let data12 = data11.title;
if(typeof data12 === "string"){
if(!pattern6.test(data12)){
const err37 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/events/" + i0+"/title",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/events/" + i0+"/title",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data11.date !== undefined){
let data13 = data11.date;
if(typeof data13 === "string"){
if(!pattern5.test(data13)){
const err39 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/events/" + i0+"/date",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/events/" + i0+"/date",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data11.notes !== undefined){
if(typeof data11.notes !== "string"){
const err41 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/events/" + i0+"/notes",schemaPath:"#/properties/data/additionalProperties/properties/events/items/properties/notes/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data11.bunting !== undefined){
if(typeof data11.bunting !== "boolean"){
const err42 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/events/" + i0+"/bunting",schemaPath:"#/properties/data/additionalProperties/properties/events/items/properties/bunting/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/events/" + i0,schemaPath:"#/properties/data/additionalProperties/properties/events/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/events",schemaPath:"#/properties/data/additionalProperties/properties/events/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/data/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/data/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateCase = validate22;
const schema43 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"case.schema.json","title":"Case facts","description":"What is known of one child's case: a pseudonymous reference, days, codes and yes-no answers. There is no place for names, addresses or free text. What is left out or null is not known; false is known not to have happened.","type":"object","additionalProperties":false,"properties":{"case":{"$ref":"common.schema.json#/$defs/reference"},"team":{"description":"The team's code.","$ref":"common.schema.json#/$defs/reference"},"born":{"description":"The child's date of birth.","$ref":"#/$defs/dayOrNull"},"complete":{"description":"What is given whole, so that whatever is left out there has not happened: done (the acts, everywhere), reviews (with their adjournments and whether they were brought forward; their meetings are known where they are given), events, recommendations, decisions, legalStatus, placements, adoption, care.","type":"array","maxItems":9,"items":{"description":"One thing that is given whole.","enum":["done","reviews","events","recommendations","decisions","legalStatus","placements","adoption","care"]}},"reviewsKnownFrom":{"description":"All reviews from this day on are given, up to the day asked about.","$ref":"#/$defs/dayOrNull"},"care":{"description":"Periods of care. One without an end is still running, by the caller's word.","type":"array","maxItems":100,"items":{"description":"One period of care.","type":"object","additionalProperties":false,"required":["from"],"properties":{"from":{"description":"The day the child came into care.","$ref":"common.schema.json#/$defs/day"},"to":{"description":"The day care ended.","$ref":"#/$defs/dayOrNull"},"kind":{"description":"short-breaks for a series of short breaks under regulation 48; otherwise ordinary. Left out: ordinary, unless the legal status says short breaks.","enum":["ordinary","short-breaks",null]},"done":{"$ref":"#/$defs/done"},"facts":{"$ref":"#/$defs/facts"}}}},"legalStatus":{"description":"Legal statuses over time, by the national return's codes.","type":"array","maxItems":200,"items":{"description":"One legal status from a day; it lasts until the next.","type":"object","additionalProperties":false,"required":["from","code"],"properties":{"from":{"description":"The first day.","$ref":"common.schema.json#/$defs/day"},"code":{"description":"The code: C1 interim care order, C2 care order, D1 freeing order, E1 placement order, V2 section 20, V3 and V4 short breaks, L1 police protection, L2 emergency protection, L3 child assessment, J1 remand, J2 detained under PACE, J3 youth rehabilitation order with residence.","enum":["C1","C2","D1","E1","V2","V3","V4","L1","L2","L3","J1","J2","J3"]}}}},"placements":{"description":"Placements over time.","type":"array","maxItems":500,"items":{"description":"One placement from a day; it lasts until the next.","type":"object","additionalProperties":false,"required":["from","type"],"properties":{"from":{"description":"The first day.","$ref":"common.schema.json#/$defs/day"},"type":{"description":"The kind of placement.","enum":["foster","residential","secure","with-parents","adoptive","supported","independent","youth-detention","residential-school","hospital","temporary","other"]},"longTermFrom":{"description":"For a foster placement: the day it was designated long-term; false if it was not.","$ref":"#/$defs/dayFalseOrNull"}}}},"adoption":{"description":"Authority to place for adoption, placing and return. More than one if it came to that.","type":"array","maxItems":20,"items":{"description":"One authority to place and what came of it.","type":"object","additionalProperties":false,"properties":{"authorityOn":{"description":"The day the agency first had authority to place (by consent or placement order).","$ref":"#/$defs/dayOrNull"},"placedOn":{"description":"The day of placement with prospective adopters; false if not placed.","$ref":"#/$defs/dayFalseOrNull"},"returnedOn":{"description":"The day the prospective adopters returned the child; false if not.","$ref":"#/$defs/dayFalseOrNull"}}}},"reviews":{"description":"Reviews, held and planned, in any order.","type":"array","maxItems":500,"items":{"$ref":"#/$defs/review"}},"events":{"description":"What happened, by the vocabulary's names.","type":"array","maxItems":2000,"items":{"description":"One event.","type":"object","additionalProperties":false,"required":["event","on"],"properties":{"event":{"description":"Its name.","$ref":"common.schema.json#/$defs/name"},"on":{"description":"The day it happened.","$ref":"common.schema.json#/$defs/day"},"done":{"$ref":"#/$defs/done"},"facts":{"$ref":"#/$defs/facts"}}}},"recommendations":{"description":"Tracked recommendations.","type":"array","maxItems":500,"items":{"description":"One recommendation.","type":"object","additionalProperties":false,"properties":{"made":{"description":"The day it was made.","$ref":"#/$defs/dayOrNull"},"agreedDate":{"description":"The day agreed for settling it; false if none was agreed.","$ref":"#/$defs/dayFalseOrNull"},"done":{"$ref":"#/$defs/done"},"facts":{"$ref":"#/$defs/facts"}}}},"decisions":{"description":"Decisions of reviews that are followed one by one.","type":"array","maxItems":2000,"items":{"description":"One decision.","type":"object","additionalProperties":false,"properties":{"made":{"description":"The day it was made.","$ref":"#/$defs/dayOrNull"},"agreedDate":{"description":"The day set for carrying it out; false if none was set.","$ref":"#/$defs/dayFalseOrNull"},"done":{"$ref":"#/$defs/done"},"facts":{"$ref":"#/$defs/facts"}}}},"done":{"$ref":"#/$defs/done"},"facts":{"$ref":"#/$defs/facts"}},"$defs":{"dayOrNull":{"description":"A day, or null where it is not known.","type":["string","null"],"pattern":"^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"},"dayFalseOrNull":{"description":"A day; false where it is known not to have happened; null where it is not known.","type":["string","boolean","null"],"pattern":"^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$","not":{"const":true}},"review":{"description":"One review: held, planned, or simply the next one if it has no days yet.","type":"object","additionalProperties":false,"properties":{"planned":{"description":"The day its first meeting is planned for.","$ref":"#/$defs/dayOrNull"},"arranged":{"description":"The day on which that was arranged.","$ref":"#/$defs/dayOrNull"},"broughtForward":{"description":"True if it was brought forward.","type":["boolean","null"]},"meetings":{"description":"The days of its meetings that were held; an empty list for a review without a meeting.","type":["array","null"],"maxItems":50,"items":{"$ref":"common.schema.json#/$defs/day"}},"adjourned":{"description":"The days on which it was adjourned; an empty list if it was not.","type":["array","null"],"maxItems":50,"items":{"$ref":"common.schema.json#/$defs/day"}},"completed":{"description":"The day it was completed; false if it was not held or is not complete.","$ref":"#/$defs/dayFalseOrNull"},"kind":{"description":"review (left out: review), exit-review, midway-check, or child-protection-conference held apart. Only a review has a number and moves a clock.","enum":["review","exit-review","midway-check","child-protection-conference",null]},"type":{"description":"The clocks that it serves: care, pathway, adoption; one, or a list of several. Left out: care.","type":["string","array","null"],"pattern":"^(care|pathway|adoption)$","minItems":1,"maxItems":3,"items":{"description":"One clock.","enum":["care","pathway","adoption"]}},"participation":{"description":"How the child took part, by the national return's code PN0 to PN7.","enum":["PN0","PN1","PN2","PN3","PN4","PN5","PN6","PN7",null]},"lateBecause":{"description":"Why it was late.","enum":["social-worker-unavailable","iro-unavailable","key-participant-ill","court","other",null]},"done":{"$ref":"#/$defs/done"},"facts":{"$ref":"#/$defs/facts"}}},"done":{"description":"Milestones by name: the day of the act; false if it is known not to be done; null if not known.","type":"object","maxProperties":200,"additionalProperties":{"$ref":"#/$defs/dayFalseOrNull"}},"facts":{"description":"Facts by name: yes-no as true or false, numbers, days as ISO dates, one-of as the value's name, lists of such names; null if not known.","type":"object","maxProperties":300,"additionalProperties":{"description":"One fact's value.","type":["boolean","integer","string","array","null"],"minimum":0,"maximum":3660,"pattern":"^[A-Za-z0-9][A-Za-z0-9-]{0,39}$","maxItems":50,"items":{"description":"One value's name.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"}}}}};
const schema44 = {"description":"A pseudonymous reference: letters, digits, dot, underscore and hyphen only, so that no name of a person fits.","type":"string","pattern":"^[A-Za-z0-9._-]{1,40}$"};
const schema46 = {"description":"A day, or null where it is not known.","type":["string","null"],"pattern":"^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"};
const schema52 = {"description":"Facts by name: yes-no as true or false, numbers, days as ISO dates, one-of as the value's name, lists of such names; null if not known.","type":"object","maxProperties":300,"additionalProperties":{"description":"One fact's value.","type":["boolean","integer","string","array","null"],"minimum":0,"maximum":3660,"pattern":"^[A-Za-z0-9][A-Za-z0-9-]{0,39}$","maxItems":50,"items":{"description":"One value's name.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"}}};
const schema51 = {"description":"A day; false where it is known not to have happened; null where it is not known.","type":["string","boolean","null"],"pattern":"^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$","not":{"const":true}};
const func1 = Object.prototype.hasOwnProperty;
const pattern14 = new RegExp("^[A-Za-z0-9._-]{1,40}$", "u");
const pattern21 = new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,39}$", "u");
const schema50 = {"description":"Milestones by name: the day of the act; false if it is known not to be done; null if not known.","type":"object","maxProperties":200,"additionalProperties":{"$ref":"#/$defs/dayFalseOrNull"}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 200){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 200}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
let data0 = data[key0];
if(((typeof data0 !== "string") && (typeof data0 !== "boolean")) && (data0 !== null)){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/dayFalseOrNull/type",keyword:"type",params:{type: schema51.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const _errs5 = errors;
const _errs6 = errors;
if(true !== data0){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid2 = _errs6 === errors;
if(valid2){
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/dayFalseOrNull/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
const err4 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/dayFalseOrNull/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema59 = {"description":"One review: held, planned, or simply the next one if it has no days yet.","type":"object","additionalProperties":false,"properties":{"planned":{"description":"The day its first meeting is planned for.","$ref":"#/$defs/dayOrNull"},"arranged":{"description":"The day on which that was arranged.","$ref":"#/$defs/dayOrNull"},"broughtForward":{"description":"True if it was brought forward.","type":["boolean","null"]},"meetings":{"description":"The days of its meetings that were held; an empty list for a review without a meeting.","type":["array","null"],"maxItems":50,"items":{"$ref":"common.schema.json#/$defs/day"}},"adjourned":{"description":"The days on which it was adjourned; an empty list if it was not.","type":["array","null"],"maxItems":50,"items":{"$ref":"common.schema.json#/$defs/day"}},"completed":{"description":"The day it was completed; false if it was not held or is not complete.","$ref":"#/$defs/dayFalseOrNull"},"kind":{"description":"review (left out: review), exit-review, midway-check, or child-protection-conference held apart. Only a review has a number and moves a clock.","enum":["review","exit-review","midway-check","child-protection-conference",null]},"type":{"description":"The clocks that it serves: care, pathway, adoption; one, or a list of several. Left out: care.","type":["string","array","null"],"pattern":"^(care|pathway|adoption)$","minItems":1,"maxItems":3,"items":{"description":"One clock.","enum":["care","pathway","adoption"]}},"participation":{"description":"How the child took part, by the national return's code PN0 to PN7.","enum":["PN0","PN1","PN2","PN3","PN4","PN5","PN6","PN7",null]},"lateBecause":{"description":"Why it was late.","enum":["social-worker-unavailable","iro-unavailable","key-participant-ill","court","other",null]},"done":{"$ref":"#/$defs/done"},"facts":{"$ref":"#/$defs/facts"}}};
const pattern34 = new RegExp("^(care|pathway|adoption)$", "u");

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema59.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.planned !== undefined){
let data0 = data.planned;
if((typeof data0 !== "string") && (data0 !== null)){
const err1 = {instancePath:instancePath+"/planned",schemaPath:"#/$defs/dayOrNull/type",keyword:"type",params:{type: schema46.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
const err2 = {instancePath:instancePath+"/planned",schemaPath:"#/$defs/dayOrNull/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.arranged !== undefined){
let data1 = data.arranged;
if((typeof data1 !== "string") && (data1 !== null)){
const err3 = {instancePath:instancePath+"/arranged",schemaPath:"#/$defs/dayOrNull/type",keyword:"type",params:{type: schema46.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err4 = {instancePath:instancePath+"/arranged",schemaPath:"#/$defs/dayOrNull/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.broughtForward !== undefined){
let data2 = data.broughtForward;
if((typeof data2 !== "boolean") && (data2 !== null)){
const err5 = {instancePath:instancePath+"/broughtForward",schemaPath:"#/properties/broughtForward/type",keyword:"type",params:{type: schema59.properties.broughtForward.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.meetings !== undefined){
let data3 = data.meetings;
if((!(Array.isArray(data3))) && (data3 !== null)){
const err6 = {instancePath:instancePath+"/meetings",schemaPath:"#/properties/meetings/type",keyword:"type",params:{type: schema59.properties.meetings.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Array.isArray(data3)){
if(data3.length > 50){
const err7 = {instancePath:instancePath+"/meetings",schemaPath:"#/properties/meetings/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err8 = {instancePath:instancePath+"/meetings/" + i0,schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/meetings/" + i0,schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
if(data.adjourned !== undefined){
let data5 = data.adjourned;
if((!(Array.isArray(data5))) && (data5 !== null)){
const err10 = {instancePath:instancePath+"/adjourned",schemaPath:"#/properties/adjourned/type",keyword:"type",params:{type: schema59.properties.adjourned.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(Array.isArray(data5)){
if(data5.length > 50){
const err11 = {instancePath:instancePath+"/adjourned",schemaPath:"#/properties/adjourned/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err12 = {instancePath:instancePath+"/adjourned/" + i1,schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/adjourned/" + i1,schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
if(data.completed !== undefined){
let data7 = data.completed;
if(((typeof data7 !== "string") && (typeof data7 !== "boolean")) && (data7 !== null)){
const err14 = {instancePath:instancePath+"/completed",schemaPath:"#/$defs/dayFalseOrNull/type",keyword:"type",params:{type: schema51.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const _errs23 = errors;
const _errs24 = errors;
if(true !== data7){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid10 = _errs24 === errors;
if(valid10){
const err16 = {instancePath:instancePath+"/completed",schemaPath:"#/$defs/dayFalseOrNull/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
}
if(typeof data7 === "string"){
if(!pattern5.test(data7)){
const err17 = {instancePath:instancePath+"/completed",schemaPath:"#/$defs/dayFalseOrNull/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.kind !== undefined){
let data8 = data.kind;
if(!(((((data8 === "review") || (data8 === "exit-review")) || (data8 === "midway-check")) || (data8 === "child-protection-conference")) || (data8 === null))){
const err18 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema59.properties.kind.enum}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.type !== undefined){
let data9 = data.type;
if(((typeof data9 !== "string") && (!(Array.isArray(data9)))) && (data9 !== null)){
const err19 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: schema59.properties.type.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data9 === "string"){
if(!pattern34.test(data9)){
const err20 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/pattern",keyword:"pattern",params:{pattern: "^(care|pathway|adoption)$"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(Array.isArray(data9)){
if(data9.length > 3){
const err21 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/maxItems",keyword:"maxItems",params:{limit: 3}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data9.length < 1){
const err22 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
if(!(((data10 === "care") || (data10 === "pathway")) || (data10 === "adoption"))){
const err23 = {instancePath:instancePath+"/type/" + i2,schemaPath:"#/properties/type/items/enum",keyword:"enum",params:{allowedValues: schema59.properties.type.items.enum}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
if(data.participation !== undefined){
let data11 = data.participation;
if(!(((((((((data11 === "PN0") || (data11 === "PN1")) || (data11 === "PN2")) || (data11 === "PN3")) || (data11 === "PN4")) || (data11 === "PN5")) || (data11 === "PN6")) || (data11 === "PN7")) || (data11 === null))){
const err24 = {instancePath:instancePath+"/participation",schemaPath:"#/properties/participation/enum",keyword:"enum",params:{allowedValues: schema59.properties.participation.enum}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.lateBecause !== undefined){
let data12 = data.lateBecause;
if(!((((((data12 === "social-worker-unavailable") || (data12 === "iro-unavailable")) || (data12 === "key-participant-ill")) || (data12 === "court")) || (data12 === "other")) || (data12 === null))){
const err25 = {instancePath:instancePath+"/lateBecause",schemaPath:"#/properties/lateBecause/enum",keyword:"enum",params:{allowedValues: schema59.properties.lateBecause.enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.done !== undefined){
if(!(validate23(data.done, {instancePath:instancePath+"/done",parentData:data,parentDataProperty:"done",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.facts !== undefined){
let data14 = data.facts;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length > 300){
const err26 = {instancePath:instancePath+"/facts",schemaPath:"#/$defs/facts/maxProperties",keyword:"maxProperties",params:{limit: 300}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key1 in data14){
let data15 = data14[key1];
if(((((typeof data15 !== "boolean") && (!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15))))) && (typeof data15 !== "string")) && (!(Array.isArray(data15)))) && (data15 !== null)){
const err27 = {instancePath:instancePath+"/facts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/type",keyword:"type",params:{type: schema52.additionalProperties.type}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 3660 || isNaN(data15)){
const err28 = {instancePath:instancePath+"/facts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3660}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err29 = {instancePath:instancePath+"/facts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(typeof data15 === "string"){
if(!pattern21.test(data15)){
const err30 = {instancePath:instancePath+"/facts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(Array.isArray(data15)){
if(data15.length > 50){
const err31 = {instancePath:instancePath+"/facts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
let data16 = data15[i3];
if(typeof data16 === "string"){
if(!pattern21.test(data16)){
const err32 = {instancePath:instancePath+"/facts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3,schemaPath:"#/$defs/facts/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/facts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3,schemaPath:"#/$defs/facts/additionalProperties/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
}
else {
const err34 = {instancePath:instancePath+"/facts",schemaPath:"#/$defs/facts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="case.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema43.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.case !== undefined){
let data0 = data.case;
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
const err1 = {instancePath:instancePath+"/case",schemaPath:"common.schema.json#/$defs/reference/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,40}$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/case",schemaPath:"common.schema.json#/$defs/reference/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.team !== undefined){
let data1 = data.team;
if(typeof data1 === "string"){
if(!pattern14.test(data1)){
const err3 = {instancePath:instancePath+"/team",schemaPath:"common.schema.json#/$defs/reference/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,40}$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/team",schemaPath:"common.schema.json#/$defs/reference/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.born !== undefined){
let data2 = data.born;
if((typeof data2 !== "string") && (data2 !== null)){
const err5 = {instancePath:instancePath+"/born",schemaPath:"#/$defs/dayOrNull/type",keyword:"type",params:{type: schema46.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err6 = {instancePath:instancePath+"/born",schemaPath:"#/$defs/dayOrNull/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.complete !== undefined){
let data3 = data.complete;
if(Array.isArray(data3)){
if(data3.length > 9){
const err7 = {instancePath:instancePath+"/complete",schemaPath:"#/properties/complete/maxItems",keyword:"maxItems",params:{limit: 9}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(!(((((((((data4 === "done") || (data4 === "reviews")) || (data4 === "events")) || (data4 === "recommendations")) || (data4 === "decisions")) || (data4 === "legalStatus")) || (data4 === "placements")) || (data4 === "adoption")) || (data4 === "care"))){
const err8 = {instancePath:instancePath+"/complete/" + i0,schemaPath:"#/properties/complete/items/enum",keyword:"enum",params:{allowedValues: schema43.properties.complete.items.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/complete",schemaPath:"#/properties/complete/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.reviewsKnownFrom !== undefined){
let data5 = data.reviewsKnownFrom;
if((typeof data5 !== "string") && (data5 !== null)){
const err10 = {instancePath:instancePath+"/reviewsKnownFrom",schemaPath:"#/$defs/dayOrNull/type",keyword:"type",params:{type: schema46.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err11 = {instancePath:instancePath+"/reviewsKnownFrom",schemaPath:"#/$defs/dayOrNull/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.care !== undefined){
let data6 = data.care;
if(Array.isArray(data6)){
if(data6.length > 100){
const err12 = {instancePath:instancePath+"/care",schemaPath:"#/properties/care/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.from === undefined){
const err13 = {instancePath:instancePath+"/care/" + i1,schemaPath:"#/properties/care/items/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data7){
if(!(((((key1 === "from") || (key1 === "to")) || (key1 === "kind")) || (key1 === "done")) || (key1 === "facts"))){
const err14 = {instancePath:instancePath+"/care/" + i1,schemaPath:"#/properties/care/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.from !== undefined){
let data8 = data7.from;
if(typeof data8 === "string"){
if(!pattern5.test(data8)){
const err15 = {instancePath:instancePath+"/care/" + i1+"/from",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/care/" + i1+"/from",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.to !== undefined){
let data9 = data7.to;
if((typeof data9 !== "string") && (data9 !== null)){
const err17 = {instancePath:instancePath+"/care/" + i1+"/to",schemaPath:"#/$defs/dayOrNull/type",keyword:"type",params:{type: schema46.type}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data9 === "string"){
if(!pattern5.test(data9)){
const err18 = {instancePath:instancePath+"/care/" + i1+"/to",schemaPath:"#/$defs/dayOrNull/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data7.kind !== undefined){
let data10 = data7.kind;
if(!(((data10 === "ordinary") || (data10 === "short-breaks")) || (data10 === null))){
const err19 = {instancePath:instancePath+"/care/" + i1+"/kind",schemaPath:"#/properties/care/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema43.properties.care.items.properties.kind.enum}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.done !== undefined){
if(!(validate23(data7.done, {instancePath:instancePath+"/care/" + i1+"/done",parentData:data7,parentDataProperty:"done",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data7.facts !== undefined){
let data12 = data7.facts;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length > 300){
const err20 = {instancePath:instancePath+"/care/" + i1+"/facts",schemaPath:"#/$defs/facts/maxProperties",keyword:"maxProperties",params:{limit: 300}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key2 in data12){
let data13 = data12[key2];
if(((((typeof data13 !== "boolean") && (!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13))))) && (typeof data13 !== "string")) && (!(Array.isArray(data13)))) && (data13 !== null)){
const err21 = {instancePath:instancePath+"/care/" + i1+"/facts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/type",keyword:"type",params:{type: schema52.additionalProperties.type}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 3660 || isNaN(data13)){
const err22 = {instancePath:instancePath+"/care/" + i1+"/facts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3660}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err23 = {instancePath:instancePath+"/care/" + i1+"/facts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(typeof data13 === "string"){
if(!pattern21.test(data13)){
const err24 = {instancePath:instancePath+"/care/" + i1+"/facts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(Array.isArray(data13)){
if(data13.length > 50){
const err25 = {instancePath:instancePath+"/care/" + i1+"/facts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(typeof data14 === "string"){
if(!pattern21.test(data14)){
const err26 = {instancePath:instancePath+"/care/" + i1+"/facts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/$defs/facts/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/care/" + i1+"/facts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/$defs/facts/additionalProperties/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
}
else {
const err28 = {instancePath:instancePath+"/care/" + i1+"/facts",schemaPath:"#/$defs/facts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/care/" + i1,schemaPath:"#/properties/care/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/care",schemaPath:"#/properties/care/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.legalStatus !== undefined){
let data15 = data.legalStatus;
if(Array.isArray(data15)){
if(data15.length > 200){
const err31 = {instancePath:instancePath+"/legalStatus",schemaPath:"#/properties/legalStatus/maxItems",keyword:"maxItems",params:{limit: 200}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
let data16 = data15[i3];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.from === undefined){
const err32 = {instancePath:instancePath+"/legalStatus/" + i3,schemaPath:"#/properties/legalStatus/items/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data16.code === undefined){
const err33 = {instancePath:instancePath+"/legalStatus/" + i3,schemaPath:"#/properties/legalStatus/items/required",keyword:"required",params:{missingProperty: "code"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key3 in data16){
if(!((key3 === "from") || (key3 === "code"))){
const err34 = {instancePath:instancePath+"/legalStatus/" + i3,schemaPath:"#/properties/legalStatus/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data16.from !== undefined){
let data17 = data16.from;
if(typeof data17 === "string"){
if(!pattern5.test(data17)){
const err35 = {instancePath:instancePath+"/legalStatus/" + i3+"/from",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/legalStatus/" + i3+"/from",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data16.code !== undefined){
let data18 = data16.code;
if(!(((((((((((((data18 === "C1") || (data18 === "C2")) || (data18 === "D1")) || (data18 === "E1")) || (data18 === "V2")) || (data18 === "V3")) || (data18 === "V4")) || (data18 === "L1")) || (data18 === "L2")) || (data18 === "L3")) || (data18 === "J1")) || (data18 === "J2")) || (data18 === "J3"))){
const err37 = {instancePath:instancePath+"/legalStatus/" + i3+"/code",schemaPath:"#/properties/legalStatus/items/properties/code/enum",keyword:"enum",params:{allowedValues: schema43.properties.legalStatus.items.properties.code.enum}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/legalStatus/" + i3,schemaPath:"#/properties/legalStatus/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/legalStatus",schemaPath:"#/properties/legalStatus/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.placements !== undefined){
let data19 = data.placements;
if(Array.isArray(data19)){
if(data19.length > 500){
const err40 = {instancePath:instancePath+"/placements",schemaPath:"#/properties/placements/maxItems",keyword:"maxItems",params:{limit: 500}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
const len4 = data19.length;
for(let i4=0; i4<len4; i4++){
let data20 = data19[i4];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.from === undefined){
const err41 = {instancePath:instancePath+"/placements/" + i4,schemaPath:"#/properties/placements/items/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data20.type === undefined){
const err42 = {instancePath:instancePath+"/placements/" + i4,schemaPath:"#/properties/placements/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key4 in data20){
if(!(((key4 === "from") || (key4 === "type")) || (key4 === "longTermFrom"))){
const err43 = {instancePath:instancePath+"/placements/" + i4,schemaPath:"#/properties/placements/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data20.from !== undefined){
let data21 = data20.from;
if(typeof data21 === "string"){
if(!pattern5.test(data21)){
const err44 = {instancePath:instancePath+"/placements/" + i4+"/from",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/placements/" + i4+"/from",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data20.type !== undefined){
let data22 = data20.type;
if(!((((((((((((data22 === "foster") || (data22 === "residential")) || (data22 === "secure")) || (data22 === "with-parents")) || (data22 === "adoptive")) || (data22 === "supported")) || (data22 === "independent")) || (data22 === "youth-detention")) || (data22 === "residential-school")) || (data22 === "hospital")) || (data22 === "temporary")) || (data22 === "other"))){
const err46 = {instancePath:instancePath+"/placements/" + i4+"/type",schemaPath:"#/properties/placements/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema43.properties.placements.items.properties.type.enum}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data20.longTermFrom !== undefined){
let data23 = data20.longTermFrom;
if(((typeof data23 !== "string") && (typeof data23 !== "boolean")) && (data23 !== null)){
const err47 = {instancePath:instancePath+"/placements/" + i4+"/longTermFrom",schemaPath:"#/$defs/dayFalseOrNull/type",keyword:"type",params:{type: schema51.type}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
const _errs59 = errors;
const _errs60 = errors;
if(true !== data23){
const err48 = {};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var valid25 = _errs60 === errors;
if(valid25){
const err49 = {instancePath:instancePath+"/placements/" + i4+"/longTermFrom",schemaPath:"#/$defs/dayFalseOrNull/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
else {
errors = _errs59;
if(vErrors !== null){
if(_errs59){
vErrors.length = _errs59;
}
else {
vErrors = null;
}
}
}
if(typeof data23 === "string"){
if(!pattern5.test(data23)){
const err50 = {instancePath:instancePath+"/placements/" + i4+"/longTermFrom",schemaPath:"#/$defs/dayFalseOrNull/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
}
else {
const err51 = {instancePath:instancePath+"/placements/" + i4,schemaPath:"#/properties/placements/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/placements",schemaPath:"#/properties/placements/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.adoption !== undefined){
let data24 = data.adoption;
if(Array.isArray(data24)){
if(data24.length > 20){
const err53 = {instancePath:instancePath+"/adoption",schemaPath:"#/properties/adoption/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
const len5 = data24.length;
for(let i5=0; i5<len5; i5++){
let data25 = data24[i5];
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key5 in data25){
if(!(((key5 === "authorityOn") || (key5 === "placedOn")) || (key5 === "returnedOn"))){
const err54 = {instancePath:instancePath+"/adoption/" + i5,schemaPath:"#/properties/adoption/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data25.authorityOn !== undefined){
let data26 = data25.authorityOn;
if((typeof data26 !== "string") && (data26 !== null)){
const err55 = {instancePath:instancePath+"/adoption/" + i5+"/authorityOn",schemaPath:"#/$defs/dayOrNull/type",keyword:"type",params:{type: schema46.type}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(typeof data26 === "string"){
if(!pattern5.test(data26)){
const err56 = {instancePath:instancePath+"/adoption/" + i5+"/authorityOn",schemaPath:"#/$defs/dayOrNull/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
if(data25.placedOn !== undefined){
let data27 = data25.placedOn;
if(((typeof data27 !== "string") && (typeof data27 !== "boolean")) && (data27 !== null)){
const err57 = {instancePath:instancePath+"/adoption/" + i5+"/placedOn",schemaPath:"#/$defs/dayFalseOrNull/type",keyword:"type",params:{type: schema51.type}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
const _errs72 = errors;
const _errs73 = errors;
if(true !== data27){
const err58 = {};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var valid31 = _errs73 === errors;
if(valid31){
const err59 = {instancePath:instancePath+"/adoption/" + i5+"/placedOn",schemaPath:"#/$defs/dayFalseOrNull/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
else {
errors = _errs72;
if(vErrors !== null){
if(_errs72){
vErrors.length = _errs72;
}
else {
vErrors = null;
}
}
}
if(typeof data27 === "string"){
if(!pattern5.test(data27)){
const err60 = {instancePath:instancePath+"/adoption/" + i5+"/placedOn",schemaPath:"#/$defs/dayFalseOrNull/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
if(data25.returnedOn !== undefined){
let data28 = data25.returnedOn;
if(((typeof data28 !== "string") && (typeof data28 !== "boolean")) && (data28 !== null)){
const err61 = {instancePath:instancePath+"/adoption/" + i5+"/returnedOn",schemaPath:"#/$defs/dayFalseOrNull/type",keyword:"type",params:{type: schema51.type}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
const _errs77 = errors;
const _errs78 = errors;
if(true !== data28){
const err62 = {};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
var valid33 = _errs78 === errors;
if(valid33){
const err63 = {instancePath:instancePath+"/adoption/" + i5+"/returnedOn",schemaPath:"#/$defs/dayFalseOrNull/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
else {
errors = _errs77;
if(vErrors !== null){
if(_errs77){
vErrors.length = _errs77;
}
else {
vErrors = null;
}
}
}
if(typeof data28 === "string"){
if(!pattern5.test(data28)){
const err64 = {instancePath:instancePath+"/adoption/" + i5+"/returnedOn",schemaPath:"#/$defs/dayFalseOrNull/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
}
else {
const err65 = {instancePath:instancePath+"/adoption/" + i5,schemaPath:"#/properties/adoption/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/adoption",schemaPath:"#/properties/adoption/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.reviews !== undefined){
let data29 = data.reviews;
if(Array.isArray(data29)){
if(data29.length > 500){
const err67 = {instancePath:instancePath+"/reviews",schemaPath:"#/properties/reviews/maxItems",keyword:"maxItems",params:{limit: 500}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
const len6 = data29.length;
for(let i6=0; i6<len6; i6++){
if(!(validate25(data29[i6], {instancePath:instancePath+"/reviews/" + i6,parentData:data29,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err68 = {instancePath:instancePath+"/reviews",schemaPath:"#/properties/reviews/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.events !== undefined){
let data31 = data.events;
if(Array.isArray(data31)){
if(data31.length > 2000){
const err69 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/maxItems",keyword:"maxItems",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
const len7 = data31.length;
for(let i7=0; i7<len7; i7++){
let data32 = data31[i7];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.event === undefined){
const err70 = {instancePath:instancePath+"/events/" + i7,schemaPath:"#/properties/events/items/required",keyword:"required",params:{missingProperty: "event"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data32.on === undefined){
const err71 = {instancePath:instancePath+"/events/" + i7,schemaPath:"#/properties/events/items/required",keyword:"required",params:{missingProperty: "on"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
for(const key6 in data32){
if(!((((key6 === "event") || (key6 === "on")) || (key6 === "done")) || (key6 === "facts"))){
const err72 = {instancePath:instancePath+"/events/" + i7,schemaPath:"#/properties/events/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data32.event !== undefined){
let data33 = data32.event;
if(typeof data33 === "string"){
if(!pattern4.test(data33)){
const err73 = {instancePath:instancePath+"/events/" + i7+"/event",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/events/" + i7+"/event",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data32.on !== undefined){
let data34 = data32.on;
if(typeof data34 === "string"){
if(!pattern5.test(data34)){
const err75 = {instancePath:instancePath+"/events/" + i7+"/on",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/events/" + i7+"/on",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data32.done !== undefined){
if(!(validate23(data32.done, {instancePath:instancePath+"/events/" + i7+"/done",parentData:data32,parentDataProperty:"done",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data32.facts !== undefined){
let data36 = data32.facts;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(Object.keys(data36).length > 300){
const err77 = {instancePath:instancePath+"/events/" + i7+"/facts",schemaPath:"#/$defs/facts/maxProperties",keyword:"maxProperties",params:{limit: 300}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
for(const key7 in data36){
let data37 = data36[key7];
if(((((typeof data37 !== "boolean") && (!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37))))) && (typeof data37 !== "string")) && (!(Array.isArray(data37)))) && (data37 !== null)){
const err78 = {instancePath:instancePath+"/events/" + i7+"/facts/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/type",keyword:"type",params:{type: schema52.additionalProperties.type}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 3660 || isNaN(data37)){
const err79 = {instancePath:instancePath+"/events/" + i7+"/facts/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3660}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data37 < 0 || isNaN(data37)){
const err80 = {instancePath:instancePath+"/events/" + i7+"/facts/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(typeof data37 === "string"){
if(!pattern21.test(data37)){
const err81 = {instancePath:instancePath+"/events/" + i7+"/facts/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(Array.isArray(data37)){
if(data37.length > 50){
const err82 = {instancePath:instancePath+"/events/" + i7+"/facts/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
const len8 = data37.length;
for(let i8=0; i8<len8; i8++){
let data38 = data37[i8];
if(typeof data38 === "string"){
if(!pattern21.test(data38)){
const err83 = {instancePath:instancePath+"/events/" + i7+"/facts/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8,schemaPath:"#/$defs/facts/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/events/" + i7+"/facts/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8,schemaPath:"#/$defs/facts/additionalProperties/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
}
}
else {
const err85 = {instancePath:instancePath+"/events/" + i7+"/facts",schemaPath:"#/$defs/facts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/events/" + i7,schemaPath:"#/properties/events/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.recommendations !== undefined){
let data39 = data.recommendations;
if(Array.isArray(data39)){
if(data39.length > 500){
const err88 = {instancePath:instancePath+"/recommendations",schemaPath:"#/properties/recommendations/maxItems",keyword:"maxItems",params:{limit: 500}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
const len9 = data39.length;
for(let i9=0; i9<len9; i9++){
let data40 = data39[i9];
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key8 in data40){
if(!((((key8 === "made") || (key8 === "agreedDate")) || (key8 === "done")) || (key8 === "facts"))){
const err89 = {instancePath:instancePath+"/recommendations/" + i9,schemaPath:"#/properties/recommendations/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data40.made !== undefined){
let data41 = data40.made;
if((typeof data41 !== "string") && (data41 !== null)){
const err90 = {instancePath:instancePath+"/recommendations/" + i9+"/made",schemaPath:"#/$defs/dayOrNull/type",keyword:"type",params:{type: schema46.type}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(typeof data41 === "string"){
if(!pattern5.test(data41)){
const err91 = {instancePath:instancePath+"/recommendations/" + i9+"/made",schemaPath:"#/$defs/dayOrNull/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
if(data40.agreedDate !== undefined){
let data42 = data40.agreedDate;
if(((typeof data42 !== "string") && (typeof data42 !== "boolean")) && (data42 !== null)){
const err92 = {instancePath:instancePath+"/recommendations/" + i9+"/agreedDate",schemaPath:"#/$defs/dayFalseOrNull/type",keyword:"type",params:{type: schema51.type}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
const _errs113 = errors;
const _errs114 = errors;
if(true !== data42){
const err93 = {};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
var valid50 = _errs114 === errors;
if(valid50){
const err94 = {instancePath:instancePath+"/recommendations/" + i9+"/agreedDate",schemaPath:"#/$defs/dayFalseOrNull/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
else {
errors = _errs113;
if(vErrors !== null){
if(_errs113){
vErrors.length = _errs113;
}
else {
vErrors = null;
}
}
}
if(typeof data42 === "string"){
if(!pattern5.test(data42)){
const err95 = {instancePath:instancePath+"/recommendations/" + i9+"/agreedDate",schemaPath:"#/$defs/dayFalseOrNull/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
if(data40.done !== undefined){
if(!(validate23(data40.done, {instancePath:instancePath+"/recommendations/" + i9+"/done",parentData:data40,parentDataProperty:"done",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data40.facts !== undefined){
let data44 = data40.facts;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(Object.keys(data44).length > 300){
const err96 = {instancePath:instancePath+"/recommendations/" + i9+"/facts",schemaPath:"#/$defs/facts/maxProperties",keyword:"maxProperties",params:{limit: 300}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
for(const key9 in data44){
let data45 = data44[key9];
if(((((typeof data45 !== "boolean") && (!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45))))) && (typeof data45 !== "string")) && (!(Array.isArray(data45)))) && (data45 !== null)){
const err97 = {instancePath:instancePath+"/recommendations/" + i9+"/facts/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/type",keyword:"type",params:{type: schema52.additionalProperties.type}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 3660 || isNaN(data45)){
const err98 = {instancePath:instancePath+"/recommendations/" + i9+"/facts/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3660}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data45 < 0 || isNaN(data45)){
const err99 = {instancePath:instancePath+"/recommendations/" + i9+"/facts/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(typeof data45 === "string"){
if(!pattern21.test(data45)){
const err100 = {instancePath:instancePath+"/recommendations/" + i9+"/facts/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(Array.isArray(data45)){
if(data45.length > 50){
const err101 = {instancePath:instancePath+"/recommendations/" + i9+"/facts/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
const len10 = data45.length;
for(let i10=0; i10<len10; i10++){
let data46 = data45[i10];
if(typeof data46 === "string"){
if(!pattern21.test(data46)){
const err102 = {instancePath:instancePath+"/recommendations/" + i9+"/facts/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i10,schemaPath:"#/$defs/facts/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/recommendations/" + i9+"/facts/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i10,schemaPath:"#/$defs/facts/additionalProperties/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
}
}
else {
const err104 = {instancePath:instancePath+"/recommendations/" + i9+"/facts",schemaPath:"#/$defs/facts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/recommendations/" + i9,schemaPath:"#/properties/recommendations/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/recommendations",schemaPath:"#/properties/recommendations/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.decisions !== undefined){
let data47 = data.decisions;
if(Array.isArray(data47)){
if(data47.length > 2000){
const err107 = {instancePath:instancePath+"/decisions",schemaPath:"#/properties/decisions/maxItems",keyword:"maxItems",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
const len11 = data47.length;
for(let i11=0; i11<len11; i11++){
let data48 = data47[i11];
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
for(const key10 in data48){
if(!((((key10 === "made") || (key10 === "agreedDate")) || (key10 === "done")) || (key10 === "facts"))){
const err108 = {instancePath:instancePath+"/decisions/" + i11,schemaPath:"#/properties/decisions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data48.made !== undefined){
let data49 = data48.made;
if((typeof data49 !== "string") && (data49 !== null)){
const err109 = {instancePath:instancePath+"/decisions/" + i11+"/made",schemaPath:"#/$defs/dayOrNull/type",keyword:"type",params:{type: schema46.type}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(typeof data49 === "string"){
if(!pattern5.test(data49)){
const err110 = {instancePath:instancePath+"/decisions/" + i11+"/made",schemaPath:"#/$defs/dayOrNull/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
if(data48.agreedDate !== undefined){
let data50 = data48.agreedDate;
if(((typeof data50 !== "string") && (typeof data50 !== "boolean")) && (data50 !== null)){
const err111 = {instancePath:instancePath+"/decisions/" + i11+"/agreedDate",schemaPath:"#/$defs/dayFalseOrNull/type",keyword:"type",params:{type: schema51.type}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
const _errs135 = errors;
const _errs136 = errors;
if(true !== data50){
const err112 = {};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
var valid60 = _errs136 === errors;
if(valid60){
const err113 = {instancePath:instancePath+"/decisions/" + i11+"/agreedDate",schemaPath:"#/$defs/dayFalseOrNull/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
else {
errors = _errs135;
if(vErrors !== null){
if(_errs135){
vErrors.length = _errs135;
}
else {
vErrors = null;
}
}
}
if(typeof data50 === "string"){
if(!pattern5.test(data50)){
const err114 = {instancePath:instancePath+"/decisions/" + i11+"/agreedDate",schemaPath:"#/$defs/dayFalseOrNull/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
if(data48.done !== undefined){
if(!(validate23(data48.done, {instancePath:instancePath+"/decisions/" + i11+"/done",parentData:data48,parentDataProperty:"done",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data48.facts !== undefined){
let data52 = data48.facts;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(Object.keys(data52).length > 300){
const err115 = {instancePath:instancePath+"/decisions/" + i11+"/facts",schemaPath:"#/$defs/facts/maxProperties",keyword:"maxProperties",params:{limit: 300}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
for(const key11 in data52){
let data53 = data52[key11];
if(((((typeof data53 !== "boolean") && (!(((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53))) && (isFinite(data53))))) && (typeof data53 !== "string")) && (!(Array.isArray(data53)))) && (data53 !== null)){
const err116 = {instancePath:instancePath+"/decisions/" + i11+"/facts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/type",keyword:"type",params:{type: schema52.additionalProperties.type}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if((typeof data53 == "number") && (isFinite(data53))){
if(data53 > 3660 || isNaN(data53)){
const err117 = {instancePath:instancePath+"/decisions/" + i11+"/facts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3660}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data53 < 0 || isNaN(data53)){
const err118 = {instancePath:instancePath+"/decisions/" + i11+"/facts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(typeof data53 === "string"){
if(!pattern21.test(data53)){
const err119 = {instancePath:instancePath+"/decisions/" + i11+"/facts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(Array.isArray(data53)){
if(data53.length > 50){
const err120 = {instancePath:instancePath+"/decisions/" + i11+"/facts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
const len12 = data53.length;
for(let i12=0; i12<len12; i12++){
let data54 = data53[i12];
if(typeof data54 === "string"){
if(!pattern21.test(data54)){
const err121 = {instancePath:instancePath+"/decisions/" + i11+"/facts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i12,schemaPath:"#/$defs/facts/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/decisions/" + i11+"/facts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i12,schemaPath:"#/$defs/facts/additionalProperties/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
}
}
else {
const err123 = {instancePath:instancePath+"/decisions/" + i11+"/facts",schemaPath:"#/$defs/facts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
else {
const err124 = {instancePath:instancePath+"/decisions/" + i11,schemaPath:"#/properties/decisions/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/decisions",schemaPath:"#/properties/decisions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data.done !== undefined){
if(!(validate23(data.done, {instancePath:instancePath+"/done",parentData:data,parentDataProperty:"done",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.facts !== undefined){
let data56 = data.facts;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(Object.keys(data56).length > 300){
const err126 = {instancePath:instancePath+"/facts",schemaPath:"#/$defs/facts/maxProperties",keyword:"maxProperties",params:{limit: 300}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
for(const key12 in data56){
let data57 = data56[key12];
if(((((typeof data57 !== "boolean") && (!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57))))) && (typeof data57 !== "string")) && (!(Array.isArray(data57)))) && (data57 !== null)){
const err127 = {instancePath:instancePath+"/facts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/type",keyword:"type",params:{type: schema52.additionalProperties.type}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 > 3660 || isNaN(data57)){
const err128 = {instancePath:instancePath+"/facts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3660}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data57 < 0 || isNaN(data57)){
const err129 = {instancePath:instancePath+"/facts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(typeof data57 === "string"){
if(!pattern21.test(data57)){
const err130 = {instancePath:instancePath+"/facts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(Array.isArray(data57)){
if(data57.length > 50){
const err131 = {instancePath:instancePath+"/facts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/facts/additionalProperties/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
const len13 = data57.length;
for(let i13=0; i13<len13; i13++){
let data58 = data57[i13];
if(typeof data58 === "string"){
if(!pattern21.test(data58)){
const err132 = {instancePath:instancePath+"/facts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i13,schemaPath:"#/$defs/facts/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
else {
const err133 = {instancePath:instancePath+"/facts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i13,schemaPath:"#/$defs/facts/additionalProperties/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
}
}
else {
const err134 = {instancePath:instancePath+"/facts",schemaPath:"#/$defs/facts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
else {
const err135 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateExamples = validate32;
const schema76 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"examples.schema.json","title":"Worked examples","description":"Cases with the answers that a ruleset must give, written so that a practitioner can write one.","type":"object","additionalProperties":false,"required":["language","ruleset","examples"],"properties":{"language":{"description":"The version of the ruleset language.","const":1},"ruleset":{"description":"The ruleset that they are about.","$ref":"common.schema.json#/$defs/name"},"examples":{"description":"The examples.","type":"array","minItems":1,"maxItems":2000,"items":{"description":"One example. Its name is a sentence.","type":"object","additionalProperties":false,"required":["it","case","asOf","gives"],"properties":{"it":{"description":"What the ruleset does here, as a sentence that begins with a verb.","$ref":"common.schema.json#/$defs/text"},"from":{"description":"The worked case that it translates, such as A01.","type":"string","pattern":"^[A-Z][0-9]{2}$"},"working":{"description":"How the dates were counted.","$ref":"common.schema.json#/$defs/text"},"version":{"description":"The version to ask, where it is not the one picked by the day.","$ref":"common.schema.json#/$defs/versionName"},"readings":{"description":"Alternative readings to take, such as Y2.2/three-months or clear-days.","type":"array","maxItems":10,"items":{"type":"string","pattern":"^([A-Z][A-Za-z0-9.]{0,20}/)?[a-z][a-z0-9-]{0,79}$"}},"case":{"$ref":"case.schema.json"},"asOf":{"description":"The day asked about.","$ref":"common.schema.json#/$defs/day"},"nextReview":{"description":"The day on which the next review falls due, and by which rule.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2} by [A-Za-z0-9./-]{1,60}$"},"gives":{"description":"The expected outcomes by provision or rule: a state, with its due day where it has one ('due 2026-05-11'); an object for local, statutory and effective outcomes or for one review or event; or a list of such objects.","type":"object","minProperties":1,"propertyNames":{"$ref":"common.schema.json#/$defs/ruleKey"},"additionalProperties":{"$ref":"#/$defs/expected"}}}}}},"$defs":{"expected":{"description":"A state with its due day, an object, or a list of objects.","type":["string","object","array"],"pattern":"^[a-z-]+( [0-9]{4}-[0-9]{2}-[0-9]{2})?( by [A-Za-z0-9./-]{1,60})?$","minItems":1,"maxItems":50,"items":{"$ref":"#/$defs/expectedOne"},"$ref":"#/$defs/expectedFields"},"expectedOne":{"description":"The expectation for one instance.","type":"object","$ref":"#/$defs/expectedFields"},"expectedFields":{"description":"Which instance is meant, and what is expected of it.","type":["string","object","array"],"additionalProperties":false,"properties":{"review":{"description":"The review's place in the case's list, from 1; or next, for the one not yet in the list.","type":["integer","string"],"pattern":"^next$","minimum":1},"event":{"description":"The event's place in the case's list, from 1.","type":"integer","minimum":1},"item":{"description":"The place of the period of care, recommendation or decision in the case's list, from 1.","type":"integer","minimum":1},"is":{"$ref":"#/$defs/state"},"local":{"$ref":"#/$defs/state"},"statutory":{"$ref":"#/$defs/state"},"effective":{"$ref":"#/$defs/state"},"doneOn":{"description":"The day it was done.","$ref":"common.schema.json#/$defs/day"},"workingDays":{"description":"Working days late, over or left.","type":"integer","minimum":0},"latestWorkingDay":{"description":"The latest working day on or before the due day.","$ref":"common.schema.json#/$defs/day"},"missing":{"description":"The facts that must be named as missing.","type":"array","maxItems":20,"items":{"type":"string","pattern":"^[A-Za-z0-9-]{1,80}$"}}}},"state":{"description":"An outcome's name, with its due day where it has one, and the binding rule after by.","type":"string","pattern":"^[a-z-]+( [0-9]{4}-[0-9]{2}-[0-9]{2})?( by [A-Za-z0-9./-]{1,60})?$"}}};
const schema80 = {"description":"The name of a published version: its day, and from its second revision on the number of that, such as 2024-03-15.2.","type":"string","pattern":"^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(\\.([2-9]|[1-9][0-9]{1,3}))?$"};
const schema82 = {"description":"A provision's id, or the id and the name of one of its rules, such as Y8.12/reconvene.","type":"string","pattern":"^[A-Z][A-Za-z0-9]{0,7}(\\.[A-Za-z0-9]{1,6}){0,3}(/[a-z][a-z0-9-]{0,39})?$"};
const pattern53 = new RegExp("^[A-Z][0-9]{2}$", "u");
const pattern55 = new RegExp("^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(\\.([2-9]|[1-9][0-9]{1,3}))?$", "u");
const pattern56 = new RegExp("^([A-Z][A-Za-z0-9.]{0,20}/)?[a-z][a-z0-9-]{0,79}$", "u");
const pattern58 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2} by [A-Za-z0-9./-]{1,60}$", "u");
const pattern59 = new RegExp("^[A-Z][A-Za-z0-9]{0,7}(\\.[A-Za-z0-9]{1,6}){0,3}(/[a-z][a-z0-9-]{0,39})?$", "u");
const schema83 = {"description":"A state with its due day, an object, or a list of objects.","type":["string","object","array"],"pattern":"^[a-z-]+( [0-9]{4}-[0-9]{2}-[0-9]{2})?( by [A-Za-z0-9./-]{1,60})?$","minItems":1,"maxItems":50,"items":{"$ref":"#/$defs/expectedOne"},"$ref":"#/$defs/expectedFields"};
const schema84 = {"description":"Which instance is meant, and what is expected of it.","type":["string","object","array"],"additionalProperties":false,"properties":{"review":{"description":"The review's place in the case's list, from 1; or next, for the one not yet in the list.","type":["integer","string"],"pattern":"^next$","minimum":1},"event":{"description":"The event's place in the case's list, from 1.","type":"integer","minimum":1},"item":{"description":"The place of the period of care, recommendation or decision in the case's list, from 1.","type":"integer","minimum":1},"is":{"$ref":"#/$defs/state"},"local":{"$ref":"#/$defs/state"},"statutory":{"$ref":"#/$defs/state"},"effective":{"$ref":"#/$defs/state"},"doneOn":{"description":"The day it was done.","$ref":"common.schema.json#/$defs/day"},"workingDays":{"description":"Working days late, over or left.","type":"integer","minimum":0},"latestWorkingDay":{"description":"The latest working day on or before the due day.","$ref":"common.schema.json#/$defs/day"},"missing":{"description":"The facts that must be named as missing.","type":"array","maxItems":20,"items":{"type":"string","pattern":"^[A-Za-z0-9-]{1,80}$"}}}};
const schema85 = {"description":"An outcome's name, with its due day where it has one, and the binding rule after by.","type":"string","pattern":"^[a-z-]+( [0-9]{4}-[0-9]{2}-[0-9]{2})?( by [A-Za-z0-9./-]{1,60})?$"};
const pattern60 = new RegExp("^next$", "u");
const pattern61 = new RegExp("^[a-z-]+( [0-9]{4}-[0-9]{2}-[0-9]{2})?( by [A-Za-z0-9./-]{1,60})?$", "u");
const pattern67 = new RegExp("^[A-Za-z0-9-]{1,80}$", "u");

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!data || typeof data != "object") && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema84.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema84.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.review !== undefined){
let data0 = data.review;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (typeof data0 !== "string")){
const err2 = {instancePath:instancePath+"/review",schemaPath:"#/properties/review/type",keyword:"type",params:{type: schema84.properties.review.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/review",schemaPath:"#/properties/review/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(typeof data0 === "string"){
if(!pattern60.test(data0)){
const err4 = {instancePath:instancePath+"/review",schemaPath:"#/properties/review/pattern",keyword:"pattern",params:{pattern: "^next$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.event !== undefined){
let data1 = data.event;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/event",schemaPath:"#/properties/event/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/event",schemaPath:"#/properties/event/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.item !== undefined){
let data2 = data.item;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/item",schemaPath:"#/properties/item/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/item",schemaPath:"#/properties/item/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.is !== undefined){
let data3 = data.is;
if(typeof data3 === "string"){
if(!pattern61.test(data3)){
const err9 = {instancePath:instancePath+"/is",schemaPath:"#/$defs/state/pattern",keyword:"pattern",params:{pattern: "^[a-z-]+( [0-9]{4}-[0-9]{2}-[0-9]{2})?( by [A-Za-z0-9./-]{1,60})?$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/is",schemaPath:"#/$defs/state/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.local !== undefined){
let data4 = data.local;
if(typeof data4 === "string"){
if(!pattern61.test(data4)){
const err11 = {instancePath:instancePath+"/local",schemaPath:"#/$defs/state/pattern",keyword:"pattern",params:{pattern: "^[a-z-]+( [0-9]{4}-[0-9]{2}-[0-9]{2})?( by [A-Za-z0-9./-]{1,60})?$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/local",schemaPath:"#/$defs/state/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.statutory !== undefined){
let data5 = data.statutory;
if(typeof data5 === "string"){
if(!pattern61.test(data5)){
const err13 = {instancePath:instancePath+"/statutory",schemaPath:"#/$defs/state/pattern",keyword:"pattern",params:{pattern: "^[a-z-]+( [0-9]{4}-[0-9]{2}-[0-9]{2})?( by [A-Za-z0-9./-]{1,60})?$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/statutory",schemaPath:"#/$defs/state/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.effective !== undefined){
let data6 = data.effective;
if(typeof data6 === "string"){
if(!pattern61.test(data6)){
const err15 = {instancePath:instancePath+"/effective",schemaPath:"#/$defs/state/pattern",keyword:"pattern",params:{pattern: "^[a-z-]+( [0-9]{4}-[0-9]{2}-[0-9]{2})?( by [A-Za-z0-9./-]{1,60})?$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/effective",schemaPath:"#/$defs/state/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.doneOn !== undefined){
let data7 = data.doneOn;
if(typeof data7 === "string"){
if(!pattern5.test(data7)){
const err17 = {instancePath:instancePath+"/doneOn",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/doneOn",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.workingDays !== undefined){
let data8 = data.workingDays;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err19 = {instancePath:instancePath+"/workingDays",schemaPath:"#/properties/workingDays/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err20 = {instancePath:instancePath+"/workingDays",schemaPath:"#/properties/workingDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.latestWorkingDay !== undefined){
let data9 = data.latestWorkingDay;
if(typeof data9 === "string"){
if(!pattern5.test(data9)){
const err21 = {instancePath:instancePath+"/latestWorkingDay",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/latestWorkingDay",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.missing !== undefined){
let data10 = data.missing;
if(Array.isArray(data10)){
if(data10.length > 20){
const err23 = {instancePath:instancePath+"/missing",schemaPath:"#/properties/missing/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 === "string"){
if(!pattern67.test(data11)){
const err24 = {instancePath:instancePath+"/missing/" + i0,schemaPath:"#/properties/missing/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]{1,80}$"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/missing/" + i0,schemaPath:"#/properties/missing/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/missing",schemaPath:"#/properties/missing/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema91 = {"description":"The expectation for one instance.","type":"object","$ref":"#/$defs/expectedFields"};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(validate35(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!data || typeof data != "object") && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema83.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(validate35(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
if(typeof data === "string"){
if(!pattern61.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z-]+( [0-9]{4}-[0-9]{2}-[0-9]{2})?( by [A-Za-z0-9./-]{1,60})?$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(Array.isArray(data)){
if(data.length > 50){
const err2 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.length < 1){
const err3 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate37(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="examples.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.language === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "language"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.ruleset === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ruleset"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.examples === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "examples"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "language") || (key0 === "ruleset")) || (key0 === "examples"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.language !== undefined){
if(1 !== data.language){
const err4 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/const",keyword:"const",params:{allowedValue: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.ruleset !== undefined){
let data1 = data.ruleset;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err5 = {instancePath:instancePath+"/ruleset",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/ruleset",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.examples !== undefined){
let data2 = data.examples;
if(Array.isArray(data2)){
if(data2.length > 2000){
const err7 = {instancePath:instancePath+"/examples",schemaPath:"#/properties/examples/maxItems",keyword:"maxItems",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/examples",schemaPath:"#/properties/examples/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.it === undefined){
const err9 = {instancePath:instancePath+"/examples/" + i0,schemaPath:"#/properties/examples/items/required",keyword:"required",params:{missingProperty: "it"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.case === undefined){
const err10 = {instancePath:instancePath+"/examples/" + i0,schemaPath:"#/properties/examples/items/required",keyword:"required",params:{missingProperty: "case"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.asOf === undefined){
const err11 = {instancePath:instancePath+"/examples/" + i0,schemaPath:"#/properties/examples/items/required",keyword:"required",params:{missingProperty: "asOf"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.gives === undefined){
const err12 = {instancePath:instancePath+"/examples/" + i0,schemaPath:"#/properties/examples/items/required",keyword:"required",params:{missingProperty: "gives"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!(func1.call(schema76.properties.examples.items.properties, key1))){
const err13 = {instancePath:instancePath+"/examples/" + i0,schemaPath:"#/properties/examples/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.it !== undefined){
let data4 = data3.it;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err14 = {instancePath:instancePath+"/examples/" + i0+"/it",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/examples/" + i0+"/it",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.from !== undefined){
let data5 = data3.from;
if(typeof data5 === "string"){
if(!pattern53.test(data5)){
const err16 = {instancePath:instancePath+"/examples/" + i0+"/from",schemaPath:"#/properties/examples/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^[A-Z][0-9]{2}$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/examples/" + i0+"/from",schemaPath:"#/properties/examples/items/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.working !== undefined){
let data6 = data3.working;
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
const err18 = {instancePath:instancePath+"/examples/" + i0+"/working",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/examples/" + i0+"/working",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data3.version !== undefined){
let data7 = data3.version;
if(typeof data7 === "string"){
if(!pattern55.test(data7)){
const err20 = {instancePath:instancePath+"/examples/" + i0+"/version",schemaPath:"common.schema.json#/$defs/versionName/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(\\.([2-9]|[1-9][0-9]{1,3}))?$"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/examples/" + i0+"/version",schemaPath:"common.schema.json#/$defs/versionName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.readings !== undefined){
let data8 = data3.readings;
if(Array.isArray(data8)){
if(data8.length > 10){
const err22 = {instancePath:instancePath+"/examples/" + i0+"/readings",schemaPath:"#/properties/examples/items/properties/readings/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 === "string"){
if(!pattern56.test(data9)){
const err23 = {instancePath:instancePath+"/examples/" + i0+"/readings/" + i1,schemaPath:"#/properties/examples/items/properties/readings/items/pattern",keyword:"pattern",params:{pattern: "^([A-Z][A-Za-z0-9.]{0,20}/)?[a-z][a-z0-9-]{0,79}$"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/examples/" + i0+"/readings/" + i1,schemaPath:"#/properties/examples/items/properties/readings/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/examples/" + i0+"/readings",schemaPath:"#/properties/examples/items/properties/readings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.case !== undefined){
if(!(validate22(data3.case, {instancePath:instancePath+"/examples/" + i0+"/case",parentData:data3,parentDataProperty:"case",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data3.asOf !== undefined){
let data11 = data3.asOf;
if(typeof data11 === "string"){
if(!pattern5.test(data11)){
const err26 = {instancePath:instancePath+"/examples/" + i0+"/asOf",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/examples/" + i0+"/asOf",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data3.nextReview !== undefined){
let data12 = data3.nextReview;
if(typeof data12 === "string"){
if(!pattern58.test(data12)){
const err28 = {instancePath:instancePath+"/examples/" + i0+"/nextReview",schemaPath:"#/properties/examples/items/properties/nextReview/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2} by [A-Za-z0-9./-]{1,60}$"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/examples/" + i0+"/nextReview",schemaPath:"#/properties/examples/items/properties/nextReview/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data3.gives !== undefined){
let data13 = data3.gives;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length < 1){
const err30 = {instancePath:instancePath+"/examples/" + i0+"/gives",schemaPath:"#/properties/examples/items/properties/gives/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key2 in data13){
const _errs34 = errors;
if(typeof key2 === "string"){
if(!pattern59.test(key2)){
const err31 = {instancePath:instancePath+"/examples/" + i0+"/gives",schemaPath:"common.schema.json#/$defs/ruleKey/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]{0,7}(\\.[A-Za-z0-9]{1,6}){0,3}(/[a-z][a-z0-9-]{0,39})?$"},propertyName:key2};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/examples/" + i0+"/gives",schemaPath:"common.schema.json#/$defs/ruleKey/type",keyword:"type",params:{type: "string"},propertyName:key2};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var valid11 = _errs34 === errors;
if(!valid11){
const err33 = {instancePath:instancePath+"/examples/" + i0+"/gives",schemaPath:"#/properties/examples/items/properties/gives/propertyNames",keyword:"propertyNames",params:{propertyName: key2}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
for(const key3 in data13){
if(!(validate34(data13[key3], {instancePath:instancePath+"/examples/" + i0+"/gives/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data13,parentDataProperty:key3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err34 = {instancePath:instancePath+"/examples/" + i0+"/gives",schemaPath:"#/properties/examples/items/properties/gives/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/examples/" + i0,schemaPath:"#/properties/examples/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/examples",schemaPath:"#/properties/examples/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateProblem = validate41;
const schema92 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"problem.schema.json","title":"Problem document","description":"What the service answers when it cannot do what was asked, in the form of RFC 9457 (application/problem+json), with every problem in a list.","type":"object","additionalProperties":false,"required":["type","title","status"],"properties":{"type":{"description":"The kind of problem, as an address; about:blank where the status says it all.","type":"string","pattern":"^(about:blank|/[A-Za-z0-9/._~#-]{1,200}|https://[A-Za-z0-9./_~%?=&#-]{1,400}|urn:[A-Za-z0-9:._-]{1,200})$"},"title":{"description":"The kind of problem in a few words, the same each time.","$ref":"common.schema.json#/$defs/text"},"status":{"description":"The HTTP status.","type":"integer","minimum":400,"maximum":599},"detail":{"description":"What is wrong this time, as a sentence.","$ref":"common.schema.json#/$defs/text"},"instance":{"description":"This occurrence, such as the request's id, so that it can be found again in the log.","type":"string","pattern":"^[A-Za-z0-9/:._-]{1,200}$"},"errors":{"description":"Everything that is wrong with what was sent, one by one.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/error"}},"current":{"description":"The draft as it stands now, where somebody else wrote in it in between, so that both can be laid side by side.","type":"object"},"checks":{"description":"Every check that was made, where some of them stand in the way.","type":"array","maxItems":20,"items":{"$ref":"#/$defs/check"}}},"$defs":{"check":{"description":"One thing that must hold before a draft can be submitted or published.","type":"object","additionalProperties":false,"required":["check","passed","says","problems"],"properties":{"check":{"description":"Which check.","enum":["problems","examples","both-evaluators","floor","force-date","base","stated","others-read-on"]},"passed":{"description":"Whether it holds.","type":"boolean"},"says":{"description":"The same in a sentence.","type":"string"},"problems":{"description":"What it found.","type":"array","items":{"$ref":"#/$defs/error"}}}},"error":{"description":"One thing that is wrong with what was sent.","type":"object","additionalProperties":false,"required":["code","message"],"properties":{"code":{"description":"What is wrong, for programs. A code never changes its meaning.","type":"string","pattern":"^[A-Z][A-Z0-9]{0,39}(_[A-Z0-9]{1,39}){0,9}$"},"message":{"description":"What is wrong, as a sentence for the person who wrote it.","$ref":"common.schema.json#/$defs/text"},"help":{"description":"What to do about it.","$ref":"common.schema.json#/$defs/text"},"pointer":{"description":"Where in what was sent it is, as a JSON pointer.","type":"string","pattern":"^(/[^/\\u0000-\\u001f]{0,400}){0,60}$"},"at":{"description":"Where in the text it is, in characters from its beginning.","type":"object","additionalProperties":false,"required":["start","end"],"properties":{"start":{"description":"The first character.","type":"integer","minimum":0},"end":{"description":"The character after the last.","type":"integer","minimum":0}}},"file":{"description":"The file that it is in, where several were sent.","type":"string","pattern":"^[A-Za-z0-9._/-]{1,200}$"},"line":{"description":"The line of the text that it is on, from 1.","type":"integer","minimum":1}}}}};
const pattern69 = new RegExp("^(about:blank|/[A-Za-z0-9/._~#-]{1,200}|https://[A-Za-z0-9./_~%?=&#-]{1,400}|urn:[A-Za-z0-9:._-]{1,200})$", "u");
const pattern72 = new RegExp("^[A-Za-z0-9/:._-]{1,200}$", "u");
const schema95 = {"description":"One thing that is wrong with what was sent.","type":"object","additionalProperties":false,"required":["code","message"],"properties":{"code":{"description":"What is wrong, for programs. A code never changes its meaning.","type":"string","pattern":"^[A-Z][A-Z0-9]{0,39}(_[A-Z0-9]{1,39}){0,9}$"},"message":{"description":"What is wrong, as a sentence for the person who wrote it.","$ref":"common.schema.json#/$defs/text"},"help":{"description":"What to do about it.","$ref":"common.schema.json#/$defs/text"},"pointer":{"description":"Where in what was sent it is, as a JSON pointer.","type":"string","pattern":"^(/[^/\\u0000-\\u001f]{0,400}){0,60}$"},"at":{"description":"Where in the text it is, in characters from its beginning.","type":"object","additionalProperties":false,"required":["start","end"],"properties":{"start":{"description":"The first character.","type":"integer","minimum":0},"end":{"description":"The character after the last.","type":"integer","minimum":0}}},"file":{"description":"The file that it is in, where several were sent.","type":"string","pattern":"^[A-Za-z0-9._/-]{1,200}$"},"line":{"description":"The line of the text that it is on, from 1.","type":"integer","minimum":1}}};
const pattern73 = new RegExp("^[A-Z][A-Z0-9]{0,39}(_[A-Z0-9]{1,39}){0,9}$", "u");
const pattern76 = new RegExp("^(/[^/\\u0000-\\u001f]{0,400}){0,60}$", "u");
const pattern77 = new RegExp("^[A-Za-z0-9._/-]{1,200}$", "u");

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.message === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "code") || (key0 === "message")) || (key0 === "help")) || (key0 === "pointer")) || (key0 === "at")) || (key0 === "file")) || (key0 === "line"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.code !== undefined){
let data0 = data.code;
if(typeof data0 === "string"){
if(!pattern73.test(data0)){
const err3 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9]{0,39}(_[A-Z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.message !== undefined){
let data1 = data.message;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err5 = {instancePath:instancePath+"/message",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/message",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.help !== undefined){
let data2 = data.help;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err7 = {instancePath:instancePath+"/help",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/help",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.pointer !== undefined){
let data3 = data.pointer;
if(typeof data3 === "string"){
if(!pattern76.test(data3)){
const err9 = {instancePath:instancePath+"/pointer",schemaPath:"#/properties/pointer/pattern",keyword:"pattern",params:{pattern: "^(/[^/\\u0000-\\u001f]{0,400}){0,60}$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/pointer",schemaPath:"#/properties/pointer/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.at !== undefined){
let data4 = data.at;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.start === undefined){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/required",keyword:"required",params:{missingProperty: "start"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4.end === undefined){
const err12 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/required",keyword:"required",params:{missingProperty: "end"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "start") || (key1 === "end"))){
const err13 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.start !== undefined){
let data5 = data4.start;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err14 = {instancePath:instancePath+"/at/start",schemaPath:"#/properties/at/properties/start/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/at/start",schemaPath:"#/properties/at/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data4.end !== undefined){
let data6 = data4.end;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/at/end",schemaPath:"#/properties/at/properties/end/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/at/end",schemaPath:"#/properties/at/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.file !== undefined){
let data7 = data.file;
if(typeof data7 === "string"){
if(!pattern77.test(data7)){
const err19 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._/-]{1,200}$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.line !== undefined){
let data8 = data.line;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err21 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
const err22 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema98 = {"description":"One thing that must hold before a draft can be submitted or published.","type":"object","additionalProperties":false,"required":["check","passed","says","problems"],"properties":{"check":{"description":"Which check.","enum":["problems","examples","both-evaluators","floor","force-date","base","stated","others-read-on"]},"passed":{"description":"Whether it holds.","type":"boolean"},"says":{"description":"The same in a sentence.","type":"string"},"problems":{"description":"What it found.","type":"array","items":{"$ref":"#/$defs/error"}}}};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.check === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "check"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.passed === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "passed"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.says === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "says"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.problems === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "problems"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "check") || (key0 === "passed")) || (key0 === "says")) || (key0 === "problems"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.check !== undefined){
let data0 = data.check;
if(!((((((((data0 === "problems") || (data0 === "examples")) || (data0 === "both-evaluators")) || (data0 === "floor")) || (data0 === "force-date")) || (data0 === "base")) || (data0 === "stated")) || (data0 === "others-read-on"))){
const err5 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/enum",keyword:"enum",params:{allowedValues: schema98.properties.check.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.passed !== undefined){
if(typeof data.passed !== "boolean"){
const err6 = {instancePath:instancePath+"/passed",schemaPath:"#/properties/passed/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.says !== undefined){
if(typeof data.says !== "string"){
const err7 = {instancePath:instancePath+"/says",schemaPath:"#/properties/says/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.problems !== undefined){
let data3 = data.problems;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate42(data3[i0], {instancePath:instancePath+"/problems/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/problems",schemaPath:"#/properties/problems/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="problem.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.status === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "title")) || (key0 === "status")) || (key0 === "detail")) || (key0 === "instance")) || (key0 === "errors")) || (key0 === "current")) || (key0 === "checks"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 === "string"){
if(!pattern69.test(data0)){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/pattern",keyword:"pattern",params:{pattern: "^(about:blank|/[A-Za-z0-9/._~#-]{1,200}|https://[A-Za-z0-9./_~%?=&#-]{1,400}|urn:[A-Za-z0-9:._-]{1,200})$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err6 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.status !== undefined){
let data2 = data.status;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 599 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 < 400 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.detail !== undefined){
let data3 = data.detail;
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err11 = {instancePath:instancePath+"/detail",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/detail",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.instance !== undefined){
let data4 = data.instance;
if(typeof data4 === "string"){
if(!pattern72.test(data4)){
const err13 = {instancePath:instancePath+"/instance",schemaPath:"#/properties/instance/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9/:._-]{1,200}$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/instance",schemaPath:"#/properties/instance/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.errors !== undefined){
let data5 = data.errors;
if(Array.isArray(data5)){
if(data5.length > 1000){
const err15 = {instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate42(data5[i0], {instancePath:instancePath+"/errors/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.current !== undefined){
let data7 = data.current;
if(!(data7 && typeof data7 == "object" && !Array.isArray(data7))){
const err17 = {instancePath:instancePath+"/current",schemaPath:"#/properties/current/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.checks !== undefined){
let data8 = data.checks;
if(Array.isArray(data8)){
if(data8.length > 20){
const err18 = {instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
if(!(validate44(data8[i1], {instancePath:instancePath+"/checks/" + i1,parentData:data8,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateReceipt = validate47;
const schema99 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"receipt.schema.json","title":"Receipt","description":"What an answer was made of, by digest, and what it answered. With the case, the answer can be given again and held against it. It holds no word of the case.","type":"object","additionalProperties":false,"required":["receipt","asOf","knownAt","ruleset","vocabulary","calendar","readings","evaluator","engine","case","answers","outcomes"],"properties":{"receipt":{"const":1,"description":"The form of this receipt."},"asOf":{"$ref":"common.schema.json#/$defs/day","description":"The day asked about."},"knownAt":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$","description":"What had been published by this instant was asked."},"ruleset":{"$ref":"#/$defs/used","description":"The ruleset that was asked, and the versions of it that answered."},"law":{"$ref":"#/$defs/used","description":"The law that it stands on, and the versions of it that answered."},"vocabulary":{"$ref":"#/$defs/named","description":"The vocabulary that the case was read with."},"calendar":{"$ref":"#/$defs/named","description":"The calendar that working days were counted with."},"version":{"$ref":"common.schema.json#/$defs/versionName","description":"The version that the caller pinned; left out where none was."},"readings":{"type":"array","maxItems":64,"items":{"type":"string","pattern":"^[A-Za-z0-9._/-]{1,120}$"},"description":"The doubts that were taken the other way."},"evaluator":{"enum":["compiled","reference"],"description":"Which evaluator answered the conditions."},"engine":{"type":"string","pattern":"^[A-Za-z0-9._/-]{1,40}$","description":"The version of the engine that answered."},"case":{"$ref":"#/$defs/sha256","description":"SHA-256 of the case as it was sent, in the canonical form of RFC 8785."},"answers":{"$ref":"#/$defs/sha256","description":"SHA-256 of all answers together, in the canonical form of RFC 8785."},"outcomes":{"type":"object","maxProperties":15000,"propertyNames":{"pattern":"^[A-Za-z0-9./#-]{1,200}$"},"additionalProperties":{"type":"string","pattern":"^[0-9a-f]{16}$"},"description":"The beginning of the SHA-256 of each answer, by rule and by what it falls on."}},"$defs":{"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"A SHA-256 digest."},"digested":{"type":"object","additionalProperties":false,"required":["version","sha256"],"description":"A version and the digest of its text.","properties":{"version":{"type":"string","pattern":"^[A-Za-z0-9._/-]{1,40}$","description":"The version."},"sha256":{"$ref":"#/$defs/sha256","description":"The digest of its text."}}},"used":{"type":"object","additionalProperties":false,"required":["id","versions"],"description":"A ruleset and its versions that answered.","properties":{"id":{"$ref":"common.schema.json#/$defs/name","description":"The ruleset."},"versions":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/digested"},"description":"Its versions that answered, newest first."}}},"named":{"type":"object","additionalProperties":false,"required":["name","version","sha256"],"description":"A vocabulary or calendar, by name, version and digest.","properties":{"name":{"type":"string","pattern":"^[A-Za-z0-9._/-]{1,80}$","description":"Its name."},"version":{"type":"string","pattern":"^[A-Za-z0-9._/-]{1,40}$","description":"Its version."},"sha256":{"$ref":"#/$defs/sha256","description":"The digest of its text."}}}}};
const schema104 = {"type":"string","pattern":"^[0-9a-f]{64}$","description":"A SHA-256 digest."};
const pattern79 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$", "u");
const pattern87 = new RegExp("^[A-Za-z0-9._/-]{1,120}$", "u");
const pattern81 = new RegExp("^[A-Za-z0-9._/-]{1,40}$", "u");
const pattern82 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern91 = new RegExp("^[A-Za-z0-9./#-]{1,200}$", "u");
const pattern92 = new RegExp("^[0-9a-f]{16}$", "u");
const schema101 = {"type":"object","additionalProperties":false,"required":["id","versions"],"description":"A ruleset and its versions that answered.","properties":{"id":{"$ref":"common.schema.json#/$defs/name","description":"The ruleset."},"versions":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/digested"},"description":"Its versions that answered, newest first."}}};
const schema103 = {"type":"object","additionalProperties":false,"required":["version","sha256"],"description":"A version and the digest of its text.","properties":{"version":{"type":"string","pattern":"^[A-Za-z0-9._/-]{1,40}$","description":"The version."},"sha256":{"$ref":"#/$defs/sha256","description":"The digest of its text."}}};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.sha256 === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sha256"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "version") || (key0 === "sha256"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(typeof data0 === "string"){
if(!pattern81.test(data0)){
const err3 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._/-]{1,40}$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.sha256 !== undefined){
let data1 = data.sha256;
if(typeof data1 === "string"){
if(!pattern82.test(data1)){
const err5 = {instancePath:instancePath+"/sha256",schemaPath:"#/$defs/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/sha256",schemaPath:"#/$defs/sha256/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.versions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "versions"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "id") || (key0 === "versions"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.versions !== undefined){
let data1 = data.versions;
if(Array.isArray(data1)){
if(data1.length > 1000){
const err5 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate49(data1[i0], {instancePath:instancePath+"/versions/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema105 = {"type":"object","additionalProperties":false,"required":["name","version","sha256"],"description":"A vocabulary or calendar, by name, version and digest.","properties":{"name":{"type":"string","pattern":"^[A-Za-z0-9._/-]{1,80}$","description":"Its name."},"version":{"type":"string","pattern":"^[A-Za-z0-9._/-]{1,40}$","description":"Its version."},"sha256":{"$ref":"#/$defs/sha256","description":"The digest of its text."}}};
const pattern83 = new RegExp("^[A-Za-z0-9._/-]{1,80}$", "u");

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.sha256 === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sha256"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "version")) || (key0 === "sha256"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern83.test(data0)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._/-]{1,80}$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(typeof data1 === "string"){
if(!pattern81.test(data1)){
const err6 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._/-]{1,40}$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.sha256 !== undefined){
let data2 = data.sha256;
if(typeof data2 === "string"){
if(!pattern82.test(data2)){
const err8 = {instancePath:instancePath+"/sha256",schemaPath:"#/$defs/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/sha256",schemaPath:"#/$defs/sha256/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="receipt.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.receipt === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "receipt"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.asOf === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asOf"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.knownAt === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "knownAt"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.ruleset === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ruleset"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.vocabulary === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "vocabulary"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.calendar === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "calendar"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.readings === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "readings"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.evaluator === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "evaluator"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.engine === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.case === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "case"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.answers === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "answers"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.outcomes === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outcomes"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema99.properties, key0))){
const err12 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.receipt !== undefined){
if(1 !== data.receipt){
const err13 = {instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/const",keyword:"const",params:{allowedValue: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.asOf !== undefined){
let data1 = data.asOf;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err14 = {instancePath:instancePath+"/asOf",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/asOf",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.knownAt !== undefined){
let data2 = data.knownAt;
if(typeof data2 === "string"){
if(!pattern79.test(data2)){
const err16 = {instancePath:instancePath+"/knownAt",schemaPath:"#/properties/knownAt/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/knownAt",schemaPath:"#/properties/knownAt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.ruleset !== undefined){
if(!(validate48(data.ruleset, {instancePath:instancePath+"/ruleset",parentData:data,parentDataProperty:"ruleset",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data.law !== undefined){
if(!(validate48(data.law, {instancePath:instancePath+"/law",parentData:data,parentDataProperty:"law",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data.vocabulary !== undefined){
if(!(validate53(data.vocabulary, {instancePath:instancePath+"/vocabulary",parentData:data,parentDataProperty:"vocabulary",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.calendar !== undefined){
if(!(validate53(data.calendar, {instancePath:instancePath+"/calendar",parentData:data,parentDataProperty:"calendar",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.version !== undefined){
let data7 = data.version;
if(typeof data7 === "string"){
if(!pattern55.test(data7)){
const err18 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/versionName/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(\\.([2-9]|[1-9][0-9]{1,3}))?$"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/versionName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.readings !== undefined){
let data8 = data.readings;
if(Array.isArray(data8)){
if(data8.length > 64){
const err20 = {instancePath:instancePath+"/readings",schemaPath:"#/properties/readings/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(!pattern87.test(data9)){
const err21 = {instancePath:instancePath+"/readings/" + i0,schemaPath:"#/properties/readings/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._/-]{1,120}$"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/readings/" + i0,schemaPath:"#/properties/readings/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/readings",schemaPath:"#/properties/readings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.evaluator !== undefined){
let data10 = data.evaluator;
if(!((data10 === "compiled") || (data10 === "reference"))){
const err24 = {instancePath:instancePath+"/evaluator",schemaPath:"#/properties/evaluator/enum",keyword:"enum",params:{allowedValues: schema99.properties.evaluator.enum}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.engine !== undefined){
let data11 = data.engine;
if(typeof data11 === "string"){
if(!pattern81.test(data11)){
const err25 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._/-]{1,40}$"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.case !== undefined){
let data12 = data.case;
if(typeof data12 === "string"){
if(!pattern82.test(data12)){
const err27 = {instancePath:instancePath+"/case",schemaPath:"#/$defs/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/case",schemaPath:"#/$defs/sha256/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.answers !== undefined){
let data13 = data.answers;
if(typeof data13 === "string"){
if(!pattern82.test(data13)){
const err29 = {instancePath:instancePath+"/answers",schemaPath:"#/$defs/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/answers",schemaPath:"#/$defs/sha256/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.outcomes !== undefined){
let data14 = data.outcomes;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length > 15000){
const err31 = {instancePath:instancePath+"/outcomes",schemaPath:"#/properties/outcomes/maxProperties",keyword:"maxProperties",params:{limit: 15000}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key1 in data14){
const _errs30 = errors;
if(typeof key1 === "string"){
if(!pattern91.test(key1)){
const err32 = {instancePath:instancePath+"/outcomes",schemaPath:"#/properties/outcomes/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9./#-]{1,200}$"},propertyName:key1};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var valid7 = _errs30 === errors;
if(!valid7){
const err33 = {instancePath:instancePath+"/outcomes",schemaPath:"#/properties/outcomes/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
for(const key2 in data14){
let data15 = data14[key2];
if(typeof data15 === "string"){
if(!pattern92.test(data15)){
const err34 = {instancePath:instancePath+"/outcomes/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/outcomes/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/outcomes/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/outcomes/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/outcomes",schemaPath:"#/properties/outcomes/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateRuleset = validate56;
const schema110 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"ruleset.schema.json","title":"Ruleset","description":"One authority's procedure in one version: the chapter, provision by provision, in the chapter's order.","type":"object","additionalProperties":false,"required":["language","ruleset","version","title","issuedBy","inForce","source","calendar","sections","provisions"],"properties":{"language":{"description":"The version of the ruleset language.","const":1},"ruleset":{"description":"The ruleset's name, the same in all its versions.","$ref":"common.schema.json#/$defs/name"},"version":{"description":"This version's name, a day. It is unique within the ruleset and never used again.","$ref":"common.schema.json#/$defs/day"},"title":{"description":"The chapter's title.","$ref":"common.schema.json#/$defs/text"},"issuedBy":{"description":"The authority whose procedure this is.","$ref":"common.schema.json#/$defs/text"},"inForce":{"description":"When the version comes into force. There is no end: it ends when the next version begins.","type":"object","additionalProperties":false,"required":["from"],"properties":{"from":{"description":"The first day in force.","$ref":"common.schema.json#/$defs/day"}}},"source":{"description":"The text that this version encodes.","type":"object","additionalProperties":false,"required":["edition"],"properties":{"edition":{"description":"The edition as the publisher names it.","$ref":"common.schema.json#/$defs/text"},"updated":{"description":"The day the text was last updated.","$ref":"common.schema.json#/$defs/day"},"url":{"description":"Where the text is published. Only https.","type":"string","pattern":"^https://[A-Za-z0-9./_~%?=&#-]{1,400}$"}}},"calendar":{"description":"The working-day calendar that it counts by.","$ref":"common.schema.json#/$defs/name"},"floor":{"description":"The ruleset that this one may not be laxer than: the law.","$ref":"common.schema.json#/$defs/name"},"appliesBy":{"description":"How the version for a duty is picked: anchor (a council's: the version in force on the day a clock starts, or on the meeting day) or due (the law's: the version in force on the day the duty falls due).","enum":["anchor","due"]},"conventions":{"description":"How this ruleset takes words that run through the whole text.","$ref":"#/$defs/conventions"},"readings":{"description":"Doubts about words that run through the whole text, and how they were taken.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/rulesetReading"}},"facts":{"description":"Facts of this ruleset's own, beside the shared vocabulary.","$ref":"vocabulary.schema.json#/$defs/facts"},"events":{"description":"Events of this ruleset's own.","$ref":"vocabulary.schema.json#/$defs/events"},"milestones":{"description":"Milestones of this ruleset's own.","$ref":"vocabulary.schema.json#/$defs/milestones"},"roles":{"description":"Roles of this ruleset's own.","$ref":"vocabulary.schema.json#/$defs/roles"},"items":{"description":"Agenda items of this ruleset's own.","$ref":"vocabulary.schema.json#/$defs/items"},"conditions":{"description":"Conditions with a name, to be used in several rules by { condition: name }.","type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/condition"}},"elsewhere":{"description":"What this chapter leaves to another procedure, and when. It is told beside the answers and changes none of them.","type":"array","maxItems":50,"items":{"description":"One matter left to another procedure.","type":"object","additionalProperties":false,"required":["when","procedure","provision"],"properties":{"when":{"description":"When the other procedure applies.","$ref":"#/$defs/condition"},"procedure":{"description":"The other procedure's title.","$ref":"common.schema.json#/$defs/text"},"provision":{"description":"The provision of this ruleset that says so.","$ref":"common.schema.json#/$defs/provisionId"}}}},"sections":{"description":"The chapter's sections in order.","type":"array","minItems":1,"maxItems":200,"items":{"description":"One section.","type":"object","additionalProperties":false,"required":["id","title"],"properties":{"id":{"description":"The section's number as text, such as \"2\" or \"6.1\".","$ref":"#/$defs/sectionId"},"title":{"description":"The section's heading, in our words.","$ref":"common.schema.json#/$defs/text"}}}},"provisions":{"description":"Every numbered thing that the procedure says, in its order.","type":"array","minItems":1,"maxItems":2000,"items":{"$ref":"#/$defs/provision"}}},"$defs":{"sectionId":{"description":"A section's number, as text.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9. ()-]{0,39}$"},"conventions":{"description":"Choices that change dates throughout.","type":"object","additionalProperties":false,"properties":{"reviewCountsOn":{"description":"The day on which a review of several meetings counts as held: completed (the usual) or opened.","enum":["completed","opened"]},"clearDays":{"description":"True when 'at least so long before' means clear days, which needs one more.","type":"boolean"},"afterTheMeeting":{"description":"Where duties after 'the meeting' count from when a review has several: completed (the usual) or opened, its first meeting.","enum":["completed","opened"]}}},"provision":{"description":"One numbered thing that the procedure says.","type":"object","additionalProperties":false,"required":["id","section","strength","title"],"oneOf":[{"required":["timescale"]},{"required":["trigger"]},{"required":["invitee"]},{"required":["check"]},{"required":["agenda"]},{"required":["guidance"]},{"required":["rules"]}],"properties":{"id":{"description":"The provision's id.","$ref":"common.schema.json#/$defs/provisionId"},"section":{"description":"The section it stands in.","$ref":"#/$defs/sectionId"},"cite":{"description":"Where in the source text it stands.","type":"object","additionalProperties":false,"properties":{"line":{"description":"The line of the stored text.","type":"integer","minimum":1,"maximum":100000},"source":{"description":"The instrument and regulation, for the law.","$ref":"common.schema.json#/$defs/text"},"quote":{"description":"A short quotation, optional and usually left out.","$ref":"common.schema.json#/$defs/text"}}},"strength":{"description":"How strongly the text says it.","$ref":"common.schema.json#/$defs/strength"},"binding":{"description":"For the national layer: law is a floor; guidance is shown beside and never effective.","enum":["law","guidance"]},"verified":{"description":"How the provision was checked: text (read in the instrument), corroborated (read in a secondary source) or memory (to be checked by a lawyer).","enum":["text","corroborated","memory"]},"title":{"description":"The matter, in a few words of our own, without number, unit, role or condition: the sentence is generated from the rule.","$ref":"common.schema.json#/$defs/text"},"who":{"description":"The roles that act.","$ref":"#/$defs/names"},"with":{"description":"The roles that are consulted first.","$ref":"#/$defs/names"},"seeAlso":{"description":"Provisions that say the same or bear on it.","type":"array","maxItems":20,"items":{"$ref":"common.schema.json#/$defs/provisionId"}},"conflictsWith":{"description":"Provisions of the same text that say something else about the same thing.","type":"array","maxItems":20,"items":{"$ref":"common.schema.json#/$defs/provisionId"}},"gap":{"description":"What the text itself leaves out, named so that nobody invents it.","$ref":"common.schema.json#/$defs/text"},"readings":{"description":"How doubtful words were taken, with alternatives that can be evaluated on request.","type":"array","minItems":1,"maxItems":10,"items":{"$ref":"#/$defs/reading"}},"timescale":{"$ref":"#/$defs/timescale"},"trigger":{"$ref":"#/$defs/trigger"},"invitee":{"$ref":"#/$defs/invitee"},"check":{"$ref":"#/$defs/check"},"agenda":{"$ref":"#/$defs/agenda"},"guidance":{"$ref":"#/$defs/guidance"},"rules":{"description":"Several rules under one provision. Its headline is the worst of them.","type":"array","minItems":2,"maxItems":20,"items":{"$ref":"#/$defs/namedRule"}}}},"namedRule":{"description":"One of several rules of a provision.","type":"object","additionalProperties":false,"required":["name"],"oneOf":[{"required":["timescale"]},{"required":["trigger"]},{"required":["invitee"]},{"required":["check"]},{"required":["agenda"]},{"required":["guidance"]}],"properties":{"name":{"description":"The rule's name within its provision.","$ref":"common.schema.json#/$defs/name"},"strength":{"description":"How strongly the text says this rule, where it differs from its provision.","$ref":"common.schema.json#/$defs/strength"},"binding":{"description":"For the national layer: law or guidance, where this rule differs from its provision.","enum":["law","guidance"]},"timescale":{"$ref":"#/$defs/timescale"},"trigger":{"$ref":"#/$defs/trigger"},"invitee":{"$ref":"#/$defs/invitee"},"check":{"$ref":"#/$defs/check"},"agenda":{"$ref":"#/$defs/agenda"},"guidance":{"$ref":"#/$defs/guidance"}}},"names":{"description":"Names of the vocabulary.","type":"array","minItems":1,"maxItems":60,"items":{"$ref":"common.schema.json#/$defs/name"}},"timescale":{"description":"A clock: something is to be done within so long of a day, at least so long before one, or by one.","type":"object","additionalProperties":false,"properties":{"per":{"description":"What it falls on: each review, each event, the child, and so on. Left out: review.","$ref":"common.schema.json#/$defs/scope"},"events":{"description":"For what falls on an event: which events. Left out: every event.","$ref":"#/$defs/names"},"when":{"description":"When it applies. Left out: always.","$ref":"#/$defs/condition"},"within":{"description":"The longest time after the anchor, or none-given where the text gives no number ('as soon as').","type":"string","pattern":"^(none-given|(0|[1-9][0-9]{0,3}) (working days?|days?|weeks?|months?))$"},"of":{"description":"The day counted from: an anchor, a milestone or a date fact; or the latest of several.","$ref":"#/$defs/anchorRef"},"notBefore":{"description":"The start of a window: too early before this long after the anchor.","$ref":"common.schema.json#/$defs/period"},"atLeast":{"description":"The shortest time before the anchor.","$ref":"common.schema.json#/$defs/period"},"before":{"description":"The day counted back from.","$ref":"#/$defs/anchorRef"},"by":{"description":"The last day itself: an anchor, a milestone or a date that the case gives.","$ref":"#/$defs/anchorRef"},"every":{"description":"For what stands for the authority as a whole: how often.","$ref":"common.schema.json#/$defs/period"},"sameAs":{"description":"Takes scope, condition, clock, milestone and floor from another timescale; what is given here is laid over it, conditions are joined. With another milestone the floor is left behind, since it is another duty.","$ref":"common.schema.json#/$defs/ruleKey"},"recurs":{"description":"For an act that recurs: which event it is, from what day, and until what day.","type":"object","additionalProperties":false,"required":["act","from","until"],"properties":{"act":{"description":"The event that is the act.","$ref":"common.schema.json#/$defs/name"},"from":{"description":"The first clock starts here.","$ref":"#/$defs/anchorRef"},"until":{"description":"Nothing more is called for from this day.","$ref":"#/$defs/anchorRef"}}},"met":{"description":"The milestone, or all of several, that meet it.","$ref":"#/$defs/met"},"floor":{"description":"The statutory provision that it stands on.","$ref":"common.schema.json#/$defs/ruleKey"},"silence":{"description":"What it means when nothing is done in time: agreed (deemed agreed).","enum":["agreed"]}}},"anchorRef":{"description":"An anchor, milestone or date fact by name, or the latest of several.","type":["string","object"],"pattern":"^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$","additionalProperties":false,"required":["latest"],"properties":{"latest":{"description":"The latest of these days.","$ref":"#/$defs/names"}}},"met":{"description":"A milestone by name; or a list, all of which are needed; or { any: [...] }, one of which is enough.","type":["string","array","object"],"pattern":"^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/metItem"},"additionalProperties":false,"required":["any"],"properties":{"any":{"description":"One of these is enough.","$ref":"#/$defs/names"}}},"metItem":{"description":"A milestone, or a milestone that is needed only under a condition.","type":["string","object"],"pattern":"^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$","additionalProperties":false,"required":["milestone","when"],"properties":{"milestone":{"description":"The milestone.","$ref":"common.schema.json#/$defs/name"},"when":{"description":"When it is needed.","$ref":"#/$defs/condition"}}},"trigger":{"description":"What happens calls for a review, or for somebody to be told.","type":"object","additionalProperties":false,"required":["callsFor"],"properties":{"per":{"description":"What it falls on. Left out: event.","$ref":"common.schema.json#/$defs/scope"},"events":{"description":"The events that call for it.","$ref":"#/$defs/names"},"when":{"description":"Under what further condition.","$ref":"#/$defs/condition"},"on":{"description":"The day on which the call arises, for triggers that are not about an event.","$ref":"#/$defs/anchorRef"},"callsFor":{"description":"What is called for: earlier-review, review (as soon as possible), review-before (held before the thing takes effect), exit-review, or notification.","enum":["earlier-review","review","review-before","exit-review","notification"]},"before":{"description":"For review-before: the day by which the review is to have been held.","$ref":"#/$defs/anchorRef"},"met":{"description":"For notification: the milestone that answers it.","$ref":"common.schema.json#/$defs/name"}}},"invitee":{"description":"Who comes to a review, how, what they get, and when not.","type":"object","additionalProperties":false,"required":["role","attends"],"properties":{"per":{"description":"What it falls on. Left out: review.","$ref":"common.schema.json#/$defs/scope"},"role":{"description":"Who.","$ref":"common.schema.json#/$defs/name"},"attends":{"description":"invited; where-appropriate (may be invited, as judged); excluded (keeping out outranks inviting); delegate (may come in somebody's place); or not-invited (gets papers only).","enum":["invited","where-appropriate","excluded","delegate","not-invited"]},"gets":{"description":"What they get beside: consulted, record.","type":"array","maxItems":2,"items":{"description":"consulted or record.","enum":["consulted","record"]}},"extent":{"description":"For an exclusion: from the whole meeting (left out) or from part of it.","enum":["whole","part"]},"when":{"description":"Under what condition. Left out: always.","$ref":"#/$defs/condition"}}},"check":{"description":"Something that facts satisfy or breach.","type":"object","additionalProperties":false,"required":["requires"],"properties":{"per":{"description":"What it falls on. Left out: review.","$ref":"common.schema.json#/$defs/scope"},"events":{"description":"For what falls on an event: which events. Left out: every event.","$ref":"#/$defs/names"},"when":{"description":"When it applies. Left out: always.","$ref":"#/$defs/condition"},"requires":{"description":"What is then required.","$ref":"#/$defs/condition"},"by":{"description":"The day by which it is to be so. Left out: the meeting for a review, the event's day for an event.","$ref":"#/$defs/anchorRef"}}},"agenda":{"description":"A matter that a review considers.","type":"object","additionalProperties":false,"required":["item"],"properties":{"per":{"description":"What it falls on. Left out: review.","$ref":"common.schema.json#/$defs/scope"},"item":{"description":"The matter.","$ref":"common.schema.json#/$defs/name"},"when":{"description":"When it is on the agenda. Left out: always.","$ref":"#/$defs/condition"}}},"guidance":{"description":"What is left to judgement: shown when to the point, never decided.","type":"object","additionalProperties":false,"required":["kind","undecidable"],"properties":{"kind":{"description":"What sort of provision it is.","enum":["principle","duty","decision","record","escalation","timescale","trigger","invitee","agenda"]},"undecidable":{"description":"Which fact is missing, and why no case system holds it.","$ref":"common.schema.json#/$defs/text"},"when":{"description":"When it is to the point. Left out: always.","$ref":"#/$defs/condition"},"per":{"description":"What the condition is about. Left out: child.","$ref":"common.schema.json#/$defs/scope"},"events":{"description":"For what falls on an event: which events. Left out: every event.","$ref":"#/$defs/names"}}},"reading":{"description":"A doubt about the text, how it was taken, by whom, and the alternative.","type":"object","additionalProperties":false,"required":["id","doubt","taken","by","on","alternative"],"properties":{"id":{"description":"The reading's name within its provision.","$ref":"common.schema.json#/$defs/name"},"doubt":{"description":"What the text leaves open.","$ref":"common.schema.json#/$defs/text"},"taken":{"description":"How it was taken, and why.","$ref":"common.schema.json#/$defs/text"},"by":{"description":"Who took it; to be confirmed by the council until somebody has.","$ref":"common.schema.json#/$defs/text"},"on":{"description":"When it was taken.","$ref":"common.schema.json#/$defs/day"},"alternative":{"description":"The other way to take it: in words, and as the parts of the rule that would differ (null takes a part away).","type":"object","additionalProperties":false,"required":["says"],"properties":{"says":{"description":"The alternative in words.","$ref":"common.schema.json#/$defs/text"},"rule":{"description":"Which of the provision's rules it changes, where there are several.","$ref":"common.schema.json#/$defs/name"},"strength":{"description":"The strength in the alternative.","$ref":"common.schema.json#/$defs/strength"},"binding":{"description":"For the national layer: whether it binds in the alternative.","enum":["law","guidance"]},"timescale":{"description":"Parts of the timescale that differ.","type":"object"},"trigger":{"description":"Parts of the trigger that differ.","type":"object"},"invitee":{"description":"Parts of the invitee rule that differ.","type":"object"},"check":{"description":"Parts of the check that differ.","type":"object"},"agenda":{"description":"Parts of the agenda rule that differ.","type":"object"},"guidance":{"description":"The rule becomes guidance.","type":"object"}}}}},"rulesetReading":{"description":"A doubt about words that run through the whole text.","type":"object","additionalProperties":false,"required":["id","doubt","taken","by","on","alternative"],"properties":{"id":{"description":"The reading's name.","$ref":"common.schema.json#/$defs/name"},"provisions":{"description":"The provisions that it bears on.","type":"array","maxItems":100,"items":{"$ref":"common.schema.json#/$defs/provisionId"}},"doubt":{"description":"What the text leaves open.","$ref":"common.schema.json#/$defs/text"},"taken":{"description":"How it was taken, and why.","$ref":"common.schema.json#/$defs/text"},"by":{"description":"Who took it.","$ref":"common.schema.json#/$defs/text"},"on":{"description":"When it was taken.","$ref":"common.schema.json#/$defs/day"},"alternative":{"description":"The other way to take it.","type":"object","additionalProperties":false,"required":["says"],"properties":{"says":{"description":"The alternative in words.","$ref":"common.schema.json#/$defs/text"},"conventions":{"description":"The conventions that differ.","$ref":"#/$defs/conventions"}}}}},"condition":{"description":"A condition on facts, with three answers: yes, no, cannot tell. Exactly one of: all, any, not, { fact, operator, value }, { condition: name }, { outcome, is }.","type":"object","additionalProperties":false,"oneOf":[{"required":["all"]},{"required":["any"]},{"required":["not"]},{"required":["fact"]},{"required":["condition"]},{"required":["outcome"]}],"dependentRequired":{"fact":["operator","value"],"operator":["fact"],"value":["fact"],"on":["fact"],"outcome":["is"],"is":["outcome"]},"properties":{"all":{"description":"Yes when every one is.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/condition"}},"any":{"description":"Yes when at least one is.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/condition"}},"not":{"description":"The other way round.","$ref":"#/$defs/condition"},"condition":{"description":"A named condition of this ruleset.","$ref":"common.schema.json#/$defs/name"},"outcome":{"description":"Another rule, whose outcome for the same thing is asked.","$ref":"common.schema.json#/$defs/ruleKey"},"is":{"description":"The outcomes that count.","type":"array","minItems":1,"maxItems":20,"items":{"description":"An outcome's name.","$ref":"common.schema.json#/$defs/name"}},"fact":{"description":"The fact that is compared.","$ref":"common.schema.json#/$defs/name"},"operator":{"description":"How it is compared. longerThan: more than the given time has passed from the date to the day named by on.","enum":["equal","notEqual","lessThan","lessThanInclusive","greaterThan","greaterThanInclusive","in","notIn","contains","doesNotContain","before","after","onOrBefore","onOrAfter","longerThan"]},"value":{"description":"What it is compared with.","$ref":"#/$defs/operand"},"on":{"description":"For longerThan: the day at which the time is measured. Left out: the meeting.","$ref":"common.schema.json#/$defs/name"}}},"operand":{"description":"A yes or no, a number, a day, a period, a value's name, a list of them; or another fact; or the day on which other rules fall due (the earliest that applies).","type":["boolean","integer","string","array","object"],"minimum":0,"maximum":3660,"minItems":1,"maxItems":200,"items":{"description":"One value.","type":["integer","string"],"minimum":0,"maximum":3660},"additionalProperties":false,"oneOf":[{"type":["boolean","integer","string","array"]},{"type":"object","required":["fact"]},{"type":"object","required":["dueOf"]}],"properties":{"fact":{"description":"Another fact.","$ref":"common.schema.json#/$defs/name"},"dueOf":{"description":"Rules whose last day is meant, of this ruleset or of its floor.","type":"array","minItems":1,"maxItems":10,"items":{"$ref":"common.schema.json#/$defs/ruleKey"}}}}}};
const schema120 = {"description":"Choices that change dates throughout.","type":"object","additionalProperties":false,"properties":{"reviewCountsOn":{"description":"The day on which a review of several meetings counts as held: completed (the usual) or opened.","enum":["completed","opened"]},"clearDays":{"description":"True when 'at least so long before' means clear days, which needs one more.","type":"boolean"},"afterTheMeeting":{"description":"Where duties after 'the meeting' count from when a review has several: completed (the usual) or opened, its first meeting.","enum":["completed","opened"]}}};
const schema123 = {"description":"The id of one provision, such as Y2.5a. Ids are never used again for something else.","type":"string","pattern":"^[A-Z][A-Za-z0-9]{0,7}(\\.[A-Za-z0-9]{1,6}){0,3}$"};
const schema187 = {"description":"A section's number, as text.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9. ()-]{0,39}$"};
const pattern100 = new RegExp("^https://[A-Za-z0-9./_~%?=&#-]{1,400}$", "u");
const pattern104 = new RegExp("^[A-Z][A-Za-z0-9]{0,7}(\\.[A-Za-z0-9]{1,6}){0,3}$", "u");
const pattern146 = new RegExp("^[A-Za-z0-9][A-Za-z0-9. ()-]{0,39}$", "u");
const schema121 = {"description":"A doubt about words that run through the whole text.","type":"object","additionalProperties":false,"required":["id","doubt","taken","by","on","alternative"],"properties":{"id":{"description":"The reading's name.","$ref":"common.schema.json#/$defs/name"},"provisions":{"description":"The provisions that it bears on.","type":"array","maxItems":100,"items":{"$ref":"common.schema.json#/$defs/provisionId"}},"doubt":{"description":"What the text leaves open.","$ref":"common.schema.json#/$defs/text"},"taken":{"description":"How it was taken, and why.","$ref":"common.schema.json#/$defs/text"},"by":{"description":"Who took it.","$ref":"common.schema.json#/$defs/text"},"on":{"description":"When it was taken.","$ref":"common.schema.json#/$defs/day"},"alternative":{"description":"The other way to take it.","type":"object","additionalProperties":false,"required":["says"],"properties":{"says":{"description":"The alternative in words.","$ref":"common.schema.json#/$defs/text"},"conventions":{"description":"The conventions that differ.","$ref":"#/$defs/conventions"}}}}};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.doubt === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "doubt"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.taken === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "taken"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.by === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.on === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "on"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.alternative === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "alternative"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "id") || (key0 === "provisions")) || (key0 === "doubt")) || (key0 === "taken")) || (key0 === "by")) || (key0 === "on")) || (key0 === "alternative"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.provisions !== undefined){
let data1 = data.provisions;
if(Array.isArray(data1)){
if(data1.length > 100){
const err9 = {instancePath:instancePath+"/provisions",schemaPath:"#/properties/provisions/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern104.test(data2)){
const err10 = {instancePath:instancePath+"/provisions/" + i0,schemaPath:"common.schema.json#/$defs/provisionId/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]{0,7}(\\.[A-Za-z0-9]{1,6}){0,3}$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/provisions/" + i0,schemaPath:"common.schema.json#/$defs/provisionId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/provisions",schemaPath:"#/properties/provisions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.doubt !== undefined){
let data3 = data.doubt;
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err13 = {instancePath:instancePath+"/doubt",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/doubt",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.taken !== undefined){
let data4 = data.taken;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err15 = {instancePath:instancePath+"/taken",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/taken",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.by !== undefined){
let data5 = data.by;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err17 = {instancePath:instancePath+"/by",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/by",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.on !== undefined){
let data6 = data.on;
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err19 = {instancePath:instancePath+"/on",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/on",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.alternative !== undefined){
let data7 = data.alternative;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.says === undefined){
const err21 = {instancePath:instancePath+"/alternative",schemaPath:"#/properties/alternative/required",keyword:"required",params:{missingProperty: "says"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key1 in data7){
if(!((key1 === "says") || (key1 === "conventions"))){
const err22 = {instancePath:instancePath+"/alternative",schemaPath:"#/properties/alternative/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data7.says !== undefined){
let data8 = data7.says;
if(typeof data8 === "string"){
if(!pattern6.test(data8)){
const err23 = {instancePath:instancePath+"/alternative/says",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/alternative/says",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data7.conventions !== undefined){
let data9 = data7.conventions;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
if(!(((key2 === "reviewCountsOn") || (key2 === "clearDays")) || (key2 === "afterTheMeeting"))){
const err25 = {instancePath:instancePath+"/alternative/conventions",schemaPath:"#/$defs/conventions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.reviewCountsOn !== undefined){
let data10 = data9.reviewCountsOn;
if(!((data10 === "completed") || (data10 === "opened"))){
const err26 = {instancePath:instancePath+"/alternative/conventions/reviewCountsOn",schemaPath:"#/$defs/conventions/properties/reviewCountsOn/enum",keyword:"enum",params:{allowedValues: schema120.properties.reviewCountsOn.enum}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data9.clearDays !== undefined){
if(typeof data9.clearDays !== "boolean"){
const err27 = {instancePath:instancePath+"/alternative/conventions/clearDays",schemaPath:"#/$defs/conventions/properties/clearDays/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.afterTheMeeting !== undefined){
let data12 = data9.afterTheMeeting;
if(!((data12 === "completed") || (data12 === "opened"))){
const err28 = {instancePath:instancePath+"/alternative/conventions/afterTheMeeting",schemaPath:"#/$defs/conventions/properties/afterTheMeeting/enum",keyword:"enum",params:{allowedValues: schema120.properties.afterTheMeeting.enum}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/alternative/conventions",schemaPath:"#/$defs/conventions/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/alternative",schemaPath:"#/properties/alternative/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema133 = {"description":"Facts by name.","type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/fact"}};
const schema135 = {"description":"One typed thing that may be known of a case.","type":"object","additionalProperties":false,"required":["label","type","scope","knownBy"],"properties":{"label":{"description":"Plain English: a statement for a yes-no fact (the child attends the review), a noun phrase for the others (the child's age at the review).","$ref":"common.schema.json#/$defs/text"},"otherwise":{"description":"The statement that holds when a yes-no fact is no (the child does not attend the review).","$ref":"common.schema.json#/$defs/text"},"type":{"description":"yes-no, number, date, one-of (one of the listed values) or list (any of the listed values).","enum":["yes-no","number","date","one-of","list"]},"values":{"description":"For one-of and list: each value with its label.","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"},"additionalProperties":{"description":"The value's label.","$ref":"common.schema.json#/$defs/text"},"minProperties":1},"unit":{"description":"For numbers: what is counted, such as years.","$ref":"common.schema.json#/$defs/text"},"scope":{"description":"What the fact is about.","$ref":"common.schema.json#/$defs/scope"},"knownBy":{"description":"The role that usually knows it, so that an answer can say whom to ask.","$ref":"common.schema.json#/$defs/name"},"derived":{"description":"True when the engine works it out from the case; a caller cannot send it.","type":"boolean"}}};
const schema140 = {"description":"What a rule or a fact is about: the child, a period of care, a review, a meeting of a review, an adjournment, an event, a recommendation, a decision, a review on the adoption clock, or the authority as a whole.","enum":["child","care-period","review","meeting","adjournment","event","recommendation","decision","adoption-review","occurrence","authority"]};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.label === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.scope === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scope"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.knownBy === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "knownBy"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "label") || (key0 === "otherwise")) || (key0 === "type")) || (key0 === "values")) || (key0 === "unit")) || (key0 === "scope")) || (key0 === "knownBy")) || (key0 === "derived"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.label !== undefined){
let data0 = data.label;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err5 = {instancePath:instancePath+"/label",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/label",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.otherwise !== undefined){
let data1 = data.otherwise;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err7 = {instancePath:instancePath+"/otherwise",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/otherwise",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.type !== undefined){
let data2 = data.type;
if(!(((((data2 === "yes-no") || (data2 === "number")) || (data2 === "date")) || (data2 === "one-of")) || (data2 === "list"))){
const err9 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema135.properties.type.enum}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.values !== undefined){
let data3 = data.values;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length < 1){
const err10 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data3){
const _errs11 = errors;
if(typeof key1 === "string"){
if(!pattern21.test(key1)){
const err11 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"},propertyName:key1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var valid3 = _errs11 === errors;
if(!valid3){
const err12 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
for(const key2 in data3){
let data4 = data3[key2];
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err13 = {instancePath:instancePath+"/values/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/values/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.unit !== undefined){
let data5 = data.unit;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err16 = {instancePath:instancePath+"/unit",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/unit",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.scope !== undefined){
let data6 = data.scope;
if(!(((((((((((data6 === "child") || (data6 === "care-period")) || (data6 === "review")) || (data6 === "meeting")) || (data6 === "adjournment")) || (data6 === "event")) || (data6 === "recommendation")) || (data6 === "decision")) || (data6 === "adoption-review")) || (data6 === "occurrence")) || (data6 === "authority"))){
const err18 = {instancePath:instancePath+"/scope",schemaPath:"common.schema.json#/$defs/scope/enum",keyword:"enum",params:{allowedValues: schema140.enum}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.knownBy !== undefined){
let data7 = data.knownBy;
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
const err19 = {instancePath:instancePath+"/knownBy",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/knownBy",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.derived !== undefined){
if(typeof data.derived !== "boolean"){
const err21 = {instancePath:instancePath+"/derived",schemaPath:"#/properties/derived/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern4.test(key0)){
const err0 = {instancePath,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate61(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema142 = {"description":"Events by name.","type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/event"}};
const schema144 = {"description":"A thing that happens on a day.","type":"object","additionalProperties":false,"required":["label","knownBy"],"properties":{"label":{"description":"Plain English, as a noun phrase: an exclusion from school.","$ref":"common.schema.json#/$defs/text"},"knownBy":{"description":"The role that usually knows it.","$ref":"common.schema.json#/$defs/name"}}};

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.label === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.knownBy === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "knownBy"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "label") || (key0 === "knownBy"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.label !== undefined){
let data0 = data.label;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err3 = {instancePath:instancePath+"/label",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/label",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.knownBy !== undefined){
let data1 = data.knownBy;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err5 = {instancePath:instancePath+"/knownBy",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/knownBy",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern4.test(key0)){
const err0 = {instancePath,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate65(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema147 = {"description":"Milestones by name.","type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/milestone"}};
const schema149 = {"description":"A dated act.","type":"object","additionalProperties":false,"required":["label","scope","knownBy"],"properties":{"label":{"description":"Plain English, as something done: invitations sent.","$ref":"common.schema.json#/$defs/text"},"clause":{"description":"The act as a clause, so that it can stand after \"after\", \"before\" and \"the day\": invitations are sent.","$ref":"common.schema.json#/$defs/text"},"scope":{"description":"What the act belongs to.","$ref":"common.schema.json#/$defs/scope"},"knownBy":{"description":"The role that usually knows it.","$ref":"common.schema.json#/$defs/name"},"derived":{"description":"True when the engine works it out from the case; a caller cannot send it.","type":"boolean"}}};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.label === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.scope === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scope"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.knownBy === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "knownBy"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "label") || (key0 === "clause")) || (key0 === "scope")) || (key0 === "knownBy")) || (key0 === "derived"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.label !== undefined){
let data0 = data.label;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err4 = {instancePath:instancePath+"/label",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/label",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.clause !== undefined){
let data1 = data.clause;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err6 = {instancePath:instancePath+"/clause",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/clause",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.scope !== undefined){
let data2 = data.scope;
if(!(((((((((((data2 === "child") || (data2 === "care-period")) || (data2 === "review")) || (data2 === "meeting")) || (data2 === "adjournment")) || (data2 === "event")) || (data2 === "recommendation")) || (data2 === "decision")) || (data2 === "adoption-review")) || (data2 === "occurrence")) || (data2 === "authority"))){
const err8 = {instancePath:instancePath+"/scope",schemaPath:"common.schema.json#/$defs/scope/enum",keyword:"enum",params:{allowedValues: schema140.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.knownBy !== undefined){
let data3 = data.knownBy;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err9 = {instancePath:instancePath+"/knownBy",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/knownBy",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.derived !== undefined){
if(typeof data.derived !== "boolean"){
const err11 = {instancePath:instancePath+"/derived",schemaPath:"#/properties/derived/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate89.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern4.test(key0)){
const err0 = {instancePath,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate69(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema154 = {"description":"Roles by name.","type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/labelled"}};
const schema156 = {"description":"A name with its plain English.","type":"object","additionalProperties":false,"required":["label"],"properties":{"label":{"description":"Plain English.","$ref":"common.schema.json#/$defs/text"}}};

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.label === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "label")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.label !== undefined){
let data0 = data.label;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err2 = {instancePath:instancePath+"/label",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/label",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern4.test(key0)){
const err0 = {instancePath,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate73(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema158 = {"description":"Agenda items by name.","type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/labelled"}};

function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate95.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern4.test(key0)){
const err0 = {instancePath,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate73(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate95.errors = vErrors;
return errors === 0;
}
validate95.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema176 = {"description":"A condition on facts, with three answers: yes, no, cannot tell. Exactly one of: all, any, not, { fact, operator, value }, { condition: name }, { outcome, is }.","type":"object","additionalProperties":false,"oneOf":[{"required":["all"]},{"required":["any"]},{"required":["not"]},{"required":["fact"]},{"required":["condition"]},{"required":["outcome"]}],"dependentRequired":{"fact":["operator","value"],"operator":["fact"],"value":["fact"],"on":["fact"],"outcome":["is"],"is":["outcome"]},"properties":{"all":{"description":"Yes when every one is.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/condition"}},"any":{"description":"Yes when at least one is.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/condition"}},"not":{"description":"The other way round.","$ref":"#/$defs/condition"},"condition":{"description":"A named condition of this ruleset.","$ref":"common.schema.json#/$defs/name"},"outcome":{"description":"Another rule, whose outcome for the same thing is asked.","$ref":"common.schema.json#/$defs/ruleKey"},"is":{"description":"The outcomes that count.","type":"array","minItems":1,"maxItems":20,"items":{"description":"An outcome's name.","$ref":"common.schema.json#/$defs/name"}},"fact":{"description":"The fact that is compared.","$ref":"common.schema.json#/$defs/name"},"operator":{"description":"How it is compared. longerThan: more than the given time has passed from the date to the day named by on.","enum":["equal","notEqual","lessThan","lessThanInclusive","greaterThan","greaterThanInclusive","in","notIn","contains","doesNotContain","before","after","onOrBefore","onOrAfter","longerThan"]},"value":{"description":"What it is compared with.","$ref":"#/$defs/operand"},"on":{"description":"For longerThan: the day at which the time is measured. Left out: the meeting.","$ref":"common.schema.json#/$defs/name"}}};
const wrapper0 = {validate: validate98};
const schema181 = {"description":"A yes or no, a number, a day, a period, a value's name, a list of them; or another fact; or the day on which other rules fall due (the earliest that applies).","type":["boolean","integer","string","array","object"],"minimum":0,"maximum":3660,"minItems":1,"maxItems":200,"items":{"description":"One value.","type":["integer","string"],"minimum":0,"maximum":3660},"additionalProperties":false,"oneOf":[{"type":["boolean","integer","string","array"]},{"type":"object","required":["fact"]},{"type":"object","required":["dueOf"]}],"properties":{"fact":{"description":"Another fact.","$ref":"common.schema.json#/$defs/name"},"dueOf":{"description":"Rules whose last day is meant, of this ruleset or of its floor.","type":"array","minItems":1,"maxItems":10,"items":{"$ref":"common.schema.json#/$defs/ruleKey"}}}};

function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate99.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((((!data || typeof data != "object") && (typeof data !== "boolean")) && (!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data))))) && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema181.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if((((typeof data !== "boolean") && (!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data))))) && (typeof data !== "string")) && (!(Array.isArray(data)))){
const err1 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: schema181.oneOf[0].type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fact === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "fact"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.dueOf === undefined){
const err4 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "dueOf"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
}
}
if(!valid0){
const err6 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if((typeof data == "number") && (isFinite(data))){
if(data > 3660 || isNaN(data)){
const err7 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3660}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err8 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(Array.isArray(data)){
if(data.length > 200){
const err9 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 200}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.length < 1){
const err10 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (typeof data0 !== "string")){
const err11 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: schema181.items.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 3660 || isNaN(data0)){
const err12 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3660}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err13 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "fact") || (key0 === "dueOf"))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.fact !== undefined){
let data1 = data.fact;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err15 = {instancePath:instancePath+"/fact",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/fact",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.dueOf !== undefined){
let data2 = data.dueOf;
if(Array.isArray(data2)){
if(data2.length > 10){
const err17 = {instancePath:instancePath+"/dueOf",schemaPath:"#/properties/dueOf/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data2.length < 1){
const err18 = {instancePath:instancePath+"/dueOf",schemaPath:"#/properties/dueOf/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 === "string"){
if(!pattern59.test(data3)){
const err19 = {instancePath:instancePath+"/dueOf/" + i1,schemaPath:"common.schema.json#/$defs/ruleKey/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]{0,7}(\\.[A-Za-z0-9]{1,6}){0,3}(/[a-z][a-z0-9-]{0,39})?$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/dueOf/" + i1,schemaPath:"common.schema.json#/$defs/ruleKey/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/dueOf",schemaPath:"#/properties/dueOf/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
validate99.errors = vErrors;
return errors === 0;
}
validate99.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate98.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.all === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "all"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.any === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "any"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.not === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "not"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fact === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "fact"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
}
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.condition === undefined){
const err4 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "condition"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
}
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outcome === undefined){
const err5 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "outcome"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
}
}
}
}
}
}
if(!valid0){
const err6 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema176.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.all !== undefined){
let data0 = data.all;
if(Array.isArray(data0)){
if(data0.length > 100){
const err8 = {instancePath:instancePath+"/all",schemaPath:"#/properties/all/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data0.length < 1){
const err9 = {instancePath:instancePath+"/all",schemaPath:"#/properties/all/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(wrapper0.validate(data0[i0], {instancePath:instancePath+"/all/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.any !== undefined){
let data2 = data.any;
if(Array.isArray(data2)){
if(data2.length > 100){
const err11 = {instancePath:instancePath+"/any",schemaPath:"#/properties/any/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data2.length < 1){
const err12 = {instancePath:instancePath+"/any",schemaPath:"#/properties/any/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(wrapper0.validate(data2[i1], {instancePath:instancePath+"/any/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/any",schemaPath:"#/properties/any/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.not !== undefined){
if(!(wrapper0.validate(data.not, {instancePath:instancePath+"/not",parentData:data,parentDataProperty:"not",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.condition !== undefined){
let data5 = data.condition;
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
const err14 = {instancePath:instancePath+"/condition",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/condition",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.outcome !== undefined){
let data6 = data.outcome;
if(typeof data6 === "string"){
if(!pattern59.test(data6)){
const err16 = {instancePath:instancePath+"/outcome",schemaPath:"common.schema.json#/$defs/ruleKey/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]{0,7}(\\.[A-Za-z0-9]{1,6}){0,3}(/[a-z][a-z0-9-]{0,39})?$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/outcome",schemaPath:"common.schema.json#/$defs/ruleKey/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.is !== undefined){
let data7 = data.is;
if(Array.isArray(data7)){
if(data7.length > 20){
const err18 = {instancePath:instancePath+"/is",schemaPath:"#/properties/is/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data7.length < 1){
const err19 = {instancePath:instancePath+"/is",schemaPath:"#/properties/is/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 === "string"){
if(!pattern4.test(data8)){
const err20 = {instancePath:instancePath+"/is/" + i2,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/is/" + i2,schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/is",schemaPath:"#/properties/is/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.fact !== undefined){
let data9 = data.fact;
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
const err23 = {instancePath:instancePath+"/fact",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/fact",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.operator !== undefined){
let data10 = data.operator;
if(!(((((((((((((((data10 === "equal") || (data10 === "notEqual")) || (data10 === "lessThan")) || (data10 === "lessThanInclusive")) || (data10 === "greaterThan")) || (data10 === "greaterThanInclusive")) || (data10 === "in")) || (data10 === "notIn")) || (data10 === "contains")) || (data10 === "doesNotContain")) || (data10 === "before")) || (data10 === "after")) || (data10 === "onOrBefore")) || (data10 === "onOrAfter")) || (data10 === "longerThan"))){
const err25 = {instancePath:instancePath+"/operator",schemaPath:"#/properties/operator/enum",keyword:"enum",params:{allowedValues: schema176.properties.operator.enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.value !== undefined){
if(!(validate99(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
}
if(data.on !== undefined){
let data12 = data.on;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err26 = {instancePath:instancePath+"/on",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/on",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.fact !== undefined){
if(data.operator === undefined){
const err28 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "fact",
    missingProperty: "operator",
    depsCount: 2,
    deps: "operator, value"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data.value === undefined){
const err29 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "fact",
    missingProperty: "value",
    depsCount: 2,
    deps: "operator, value"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.operator !== undefined){
if(data.fact === undefined){
const err30 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "operator",
    missingProperty: "fact",
    depsCount: 1,
    deps: "fact"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.value !== undefined){
if(data.fact === undefined){
const err31 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "value",
    missingProperty: "fact",
    depsCount: 1,
    deps: "fact"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.on !== undefined){
if(data.fact === undefined){
const err32 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "on",
    missingProperty: "fact",
    depsCount: 1,
    deps: "fact"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.outcome !== undefined){
if(data.is === undefined){
const err33 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "outcome",
    missingProperty: "is",
    depsCount: 1,
    deps: "is"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.is !== undefined){
if(data.outcome === undefined){
const err34 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "is",
    missingProperty: "outcome",
    depsCount: 1,
    deps: "outcome"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate98.errors = vErrors;
return errors === 0;
}
validate98.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema189 = {"description":"One numbered thing that the procedure says.","type":"object","additionalProperties":false,"required":["id","section","strength","title"],"oneOf":[{"required":["timescale"]},{"required":["trigger"]},{"required":["invitee"]},{"required":["check"]},{"required":["agenda"]},{"required":["guidance"]},{"required":["rules"]}],"properties":{"id":{"description":"The provision's id.","$ref":"common.schema.json#/$defs/provisionId"},"section":{"description":"The section it stands in.","$ref":"#/$defs/sectionId"},"cite":{"description":"Where in the source text it stands.","type":"object","additionalProperties":false,"properties":{"line":{"description":"The line of the stored text.","type":"integer","minimum":1,"maximum":100000},"source":{"description":"The instrument and regulation, for the law.","$ref":"common.schema.json#/$defs/text"},"quote":{"description":"A short quotation, optional and usually left out.","$ref":"common.schema.json#/$defs/text"}}},"strength":{"description":"How strongly the text says it.","$ref":"common.schema.json#/$defs/strength"},"binding":{"description":"For the national layer: law is a floor; guidance is shown beside and never effective.","enum":["law","guidance"]},"verified":{"description":"How the provision was checked: text (read in the instrument), corroborated (read in a secondary source) or memory (to be checked by a lawyer).","enum":["text","corroborated","memory"]},"title":{"description":"The matter, in a few words of our own, without number, unit, role or condition: the sentence is generated from the rule.","$ref":"common.schema.json#/$defs/text"},"who":{"description":"The roles that act.","$ref":"#/$defs/names"},"with":{"description":"The roles that are consulted first.","$ref":"#/$defs/names"},"seeAlso":{"description":"Provisions that say the same or bear on it.","type":"array","maxItems":20,"items":{"$ref":"common.schema.json#/$defs/provisionId"}},"conflictsWith":{"description":"Provisions of the same text that say something else about the same thing.","type":"array","maxItems":20,"items":{"$ref":"common.schema.json#/$defs/provisionId"}},"gap":{"description":"What the text itself leaves out, named so that nobody invents it.","$ref":"common.schema.json#/$defs/text"},"readings":{"description":"How doubtful words were taken, with alternatives that can be evaluated on request.","type":"array","minItems":1,"maxItems":10,"items":{"$ref":"#/$defs/reading"}},"timescale":{"$ref":"#/$defs/timescale"},"trigger":{"$ref":"#/$defs/trigger"},"invitee":{"$ref":"#/$defs/invitee"},"check":{"$ref":"#/$defs/check"},"agenda":{"$ref":"#/$defs/agenda"},"guidance":{"$ref":"#/$defs/guidance"},"rules":{"description":"Several rules under one provision. Its headline is the worst of them.","type":"array","minItems":2,"maxItems":20,"items":{"$ref":"#/$defs/namedRule"}}}};
const schema194 = {"description":"The text's own word: must (also required, cannot), will, should or may.","enum":["must","will","should","may"]};
const schema196 = {"description":"Names of the vocabulary.","type":"array","minItems":1,"maxItems":60,"items":{"$ref":"common.schema.json#/$defs/name"}};

function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate104.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 60){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 60}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate104.errors = vErrors;
return errors === 0;
}
validate104.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema201 = {"description":"A doubt about the text, how it was taken, by whom, and the alternative.","type":"object","additionalProperties":false,"required":["id","doubt","taken","by","on","alternative"],"properties":{"id":{"description":"The reading's name within its provision.","$ref":"common.schema.json#/$defs/name"},"doubt":{"description":"What the text leaves open.","$ref":"common.schema.json#/$defs/text"},"taken":{"description":"How it was taken, and why.","$ref":"common.schema.json#/$defs/text"},"by":{"description":"Who took it; to be confirmed by the council until somebody has.","$ref":"common.schema.json#/$defs/text"},"on":{"description":"When it was taken.","$ref":"common.schema.json#/$defs/day"},"alternative":{"description":"The other way to take it: in words, and as the parts of the rule that would differ (null takes a part away).","type":"object","additionalProperties":false,"required":["says"],"properties":{"says":{"description":"The alternative in words.","$ref":"common.schema.json#/$defs/text"},"rule":{"description":"Which of the provision's rules it changes, where there are several.","$ref":"common.schema.json#/$defs/name"},"strength":{"description":"The strength in the alternative.","$ref":"common.schema.json#/$defs/strength"},"binding":{"description":"For the national layer: whether it binds in the alternative.","enum":["law","guidance"]},"timescale":{"description":"Parts of the timescale that differ.","type":"object"},"trigger":{"description":"Parts of the trigger that differ.","type":"object"},"invitee":{"description":"Parts of the invitee rule that differ.","type":"object"},"check":{"description":"Parts of the check that differ.","type":"object"},"agenda":{"description":"Parts of the agenda rule that differ.","type":"object"},"guidance":{"description":"The rule becomes guidance.","type":"object"}}}}};

function validate107(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate107.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.doubt === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "doubt"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.taken === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "taken"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.by === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.on === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "on"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.alternative === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "alternative"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "id") || (key0 === "doubt")) || (key0 === "taken")) || (key0 === "by")) || (key0 === "on")) || (key0 === "alternative"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.doubt !== undefined){
let data1 = data.doubt;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err9 = {instancePath:instancePath+"/doubt",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/doubt",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.taken !== undefined){
let data2 = data.taken;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err11 = {instancePath:instancePath+"/taken",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/taken",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.by !== undefined){
let data3 = data.by;
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err13 = {instancePath:instancePath+"/by",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/by",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.on !== undefined){
let data4 = data.on;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err15 = {instancePath:instancePath+"/on",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/on",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.alternative !== undefined){
let data5 = data.alternative;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.says === undefined){
const err17 = {instancePath:instancePath+"/alternative",schemaPath:"#/properties/alternative/required",keyword:"required",params:{missingProperty: "says"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data5){
if(!(func1.call(schema201.properties.alternative.properties, key1))){
const err18 = {instancePath:instancePath+"/alternative",schemaPath:"#/properties/alternative/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.says !== undefined){
let data6 = data5.says;
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
const err19 = {instancePath:instancePath+"/alternative/says",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/alternative/says",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data5.rule !== undefined){
let data7 = data5.rule;
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
const err21 = {instancePath:instancePath+"/alternative/rule",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/alternative/rule",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data5.strength !== undefined){
let data8 = data5.strength;
if(!((((data8 === "must") || (data8 === "will")) || (data8 === "should")) || (data8 === "may"))){
const err23 = {instancePath:instancePath+"/alternative/strength",schemaPath:"common.schema.json#/$defs/strength/enum",keyword:"enum",params:{allowedValues: schema194.enum}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data5.binding !== undefined){
let data9 = data5.binding;
if(!((data9 === "law") || (data9 === "guidance"))){
const err24 = {instancePath:instancePath+"/alternative/binding",schemaPath:"#/properties/alternative/properties/binding/enum",keyword:"enum",params:{allowedValues: schema201.properties.alternative.properties.binding.enum}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data5.timescale !== undefined){
let data10 = data5.timescale;
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
const err25 = {instancePath:instancePath+"/alternative/timescale",schemaPath:"#/properties/alternative/properties/timescale/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data5.trigger !== undefined){
let data11 = data5.trigger;
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
const err26 = {instancePath:instancePath+"/alternative/trigger",schemaPath:"#/properties/alternative/properties/trigger/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data5.invitee !== undefined){
let data12 = data5.invitee;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
const err27 = {instancePath:instancePath+"/alternative/invitee",schemaPath:"#/properties/alternative/properties/invitee/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data5.check !== undefined){
let data13 = data5.check;
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
const err28 = {instancePath:instancePath+"/alternative/check",schemaPath:"#/properties/alternative/properties/check/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data5.agenda !== undefined){
let data14 = data5.agenda;
if(!(data14 && typeof data14 == "object" && !Array.isArray(data14))){
const err29 = {instancePath:instancePath+"/alternative/agenda",schemaPath:"#/properties/alternative/properties/agenda/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data5.guidance !== undefined){
let data15 = data5.guidance;
if(!(data15 && typeof data15 == "object" && !Array.isArray(data15))){
const err30 = {instancePath:instancePath+"/alternative/guidance",schemaPath:"#/properties/alternative/properties/guidance/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/alternative",schemaPath:"#/properties/alternative/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate107.errors = vErrors;
return errors === 0;
}
validate107.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema210 = {"description":"A clock: something is to be done within so long of a day, at least so long before one, or by one.","type":"object","additionalProperties":false,"properties":{"per":{"description":"What it falls on: each review, each event, the child, and so on. Left out: review.","$ref":"common.schema.json#/$defs/scope"},"events":{"description":"For what falls on an event: which events. Left out: every event.","$ref":"#/$defs/names"},"when":{"description":"When it applies. Left out: always.","$ref":"#/$defs/condition"},"within":{"description":"The longest time after the anchor, or none-given where the text gives no number ('as soon as').","type":"string","pattern":"^(none-given|(0|[1-9][0-9]{0,3}) (working days?|days?|weeks?|months?))$"},"of":{"description":"The day counted from: an anchor, a milestone or a date fact; or the latest of several.","$ref":"#/$defs/anchorRef"},"notBefore":{"description":"The start of a window: too early before this long after the anchor.","$ref":"common.schema.json#/$defs/period"},"atLeast":{"description":"The shortest time before the anchor.","$ref":"common.schema.json#/$defs/period"},"before":{"description":"The day counted back from.","$ref":"#/$defs/anchorRef"},"by":{"description":"The last day itself: an anchor, a milestone or a date that the case gives.","$ref":"#/$defs/anchorRef"},"every":{"description":"For what stands for the authority as a whole: how often.","$ref":"common.schema.json#/$defs/period"},"sameAs":{"description":"Takes scope, condition, clock, milestone and floor from another timescale; what is given here is laid over it, conditions are joined. With another milestone the floor is left behind, since it is another duty.","$ref":"common.schema.json#/$defs/ruleKey"},"recurs":{"description":"For an act that recurs: which event it is, from what day, and until what day.","type":"object","additionalProperties":false,"required":["act","from","until"],"properties":{"act":{"description":"The event that is the act.","$ref":"common.schema.json#/$defs/name"},"from":{"description":"The first clock starts here.","$ref":"#/$defs/anchorRef"},"until":{"description":"Nothing more is called for from this day.","$ref":"#/$defs/anchorRef"}}},"met":{"description":"The milestone, or all of several, that meet it.","$ref":"#/$defs/met"},"floor":{"description":"The statutory provision that it stands on.","$ref":"common.schema.json#/$defs/ruleKey"},"silence":{"description":"What it means when nothing is done in time: agreed (deemed agreed).","enum":["agreed"]}}};
const schema213 = {"description":"A length of time: a whole number and a unit, such as 20 working days, 4 weeks or 3 months. Units are never converted into each other.","type":"string","pattern":"^(0|[1-9][0-9]{0,3}) (working days?|days?|weeks?|months?)$"};
const schema212 = {"description":"An anchor, milestone or date fact by name, or the latest of several.","type":["string","object"],"pattern":"^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$","additionalProperties":false,"required":["latest"],"properties":{"latest":{"description":"The latest of these days.","$ref":"#/$defs/names"}}};

function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate112.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema212.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.latest === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "latest"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "latest")){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.latest !== undefined){
if(!(validate104(data.latest, {instancePath:instancePath+"/latest",parentData:data,parentDataProperty:"latest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
}
validate112.errors = vErrors;
return errors === 0;
}
validate112.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema218 = {"description":"A milestone by name; or a list, all of which are needed; or { any: [...] }, one of which is enough.","type":["string","array","object"],"pattern":"^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/metItem"},"additionalProperties":false,"required":["any"],"properties":{"any":{"description":"One of these is enough.","$ref":"#/$defs/names"}}};
const schema219 = {"description":"A milestone, or a milestone that is needed only under a condition.","type":["string","object"],"pattern":"^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$","additionalProperties":false,"required":["milestone","when"],"properties":{"milestone":{"description":"The milestone.","$ref":"common.schema.json#/$defs/name"},"when":{"description":"When it is needed.","$ref":"#/$defs/condition"}}};

function validate120(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate120.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema219.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.milestone === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "milestone"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.when === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "when"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "milestone") || (key0 === "when"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.milestone !== undefined){
let data0 = data.milestone;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err5 = {instancePath:instancePath+"/milestone",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/milestone",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.when !== undefined){
if(!(validate98(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
validate120.errors = vErrors;
return errors === 0;
}
validate120.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate119.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!data || typeof data != "object") && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema218.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(Array.isArray(data)){
if(data.length > 20){
const err2 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.length < 1){
const err3 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate120(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
errors = vErrors.length;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.any === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "any"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "any")){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.any !== undefined){
if(!(validate104(data.any, {instancePath:instancePath+"/any",parentData:data,parentDataProperty:"any",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
}
validate119.errors = vErrors;
return errors === 0;
}
validate119.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};

const pattern164 = new RegExp("^(none-given|(0|[1-9][0-9]{0,3}) (working days?|days?|weeks?|months?))$", "u");
const pattern166 = new RegExp("^(0|[1-9][0-9]{0,3}) (working days?|days?|weeks?|months?)$", "u");

function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate109.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema210.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.per !== undefined){
let data0 = data.per;
if(!(((((((((((data0 === "child") || (data0 === "care-period")) || (data0 === "review")) || (data0 === "meeting")) || (data0 === "adjournment")) || (data0 === "event")) || (data0 === "recommendation")) || (data0 === "decision")) || (data0 === "adoption-review")) || (data0 === "occurrence")) || (data0 === "authority"))){
const err1 = {instancePath:instancePath+"/per",schemaPath:"common.schema.json#/$defs/scope/enum",keyword:"enum",params:{allowedValues: schema140.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.events !== undefined){
if(!(validate104(data.events, {instancePath:instancePath+"/events",parentData:data,parentDataProperty:"events",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data.when !== undefined){
if(!(validate98(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data.within !== undefined){
let data3 = data.within;
if(typeof data3 === "string"){
if(!pattern164.test(data3)){
const err2 = {instancePath:instancePath+"/within",schemaPath:"#/properties/within/pattern",keyword:"pattern",params:{pattern: "^(none-given|(0|[1-9][0-9]{0,3}) (working days?|days?|weeks?|months?))$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/within",schemaPath:"#/properties/within/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.of !== undefined){
if(!(validate112(data.of, {instancePath:instancePath+"/of",parentData:data,parentDataProperty:"of",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.notBefore !== undefined){
let data5 = data.notBefore;
if(typeof data5 === "string"){
if(!pattern166.test(data5)){
const err4 = {instancePath:instancePath+"/notBefore",schemaPath:"common.schema.json#/$defs/period/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,3}) (working days?|days?|weeks?|months?)$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/notBefore",schemaPath:"common.schema.json#/$defs/period/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.atLeast !== undefined){
let data6 = data.atLeast;
if(typeof data6 === "string"){
if(!pattern166.test(data6)){
const err6 = {instancePath:instancePath+"/atLeast",schemaPath:"common.schema.json#/$defs/period/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,3}) (working days?|days?|weeks?|months?)$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/atLeast",schemaPath:"common.schema.json#/$defs/period/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.before !== undefined){
if(!(validate112(data.before, {instancePath:instancePath+"/before",parentData:data,parentDataProperty:"before",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.by !== undefined){
if(!(validate112(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.every !== undefined){
let data9 = data.every;
if(typeof data9 === "string"){
if(!pattern166.test(data9)){
const err8 = {instancePath:instancePath+"/every",schemaPath:"common.schema.json#/$defs/period/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,3}) (working days?|days?|weeks?|months?)$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/every",schemaPath:"common.schema.json#/$defs/period/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.sameAs !== undefined){
let data10 = data.sameAs;
if(typeof data10 === "string"){
if(!pattern59.test(data10)){
const err10 = {instancePath:instancePath+"/sameAs",schemaPath:"common.schema.json#/$defs/ruleKey/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]{0,7}(\\.[A-Za-z0-9]{1,6}){0,3}(/[a-z][a-z0-9-]{0,39})?$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/sameAs",schemaPath:"common.schema.json#/$defs/ruleKey/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.recurs !== undefined){
let data11 = data.recurs;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.act === undefined){
const err12 = {instancePath:instancePath+"/recurs",schemaPath:"#/properties/recurs/required",keyword:"required",params:{missingProperty: "act"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data11.from === undefined){
const err13 = {instancePath:instancePath+"/recurs",schemaPath:"#/properties/recurs/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data11.until === undefined){
const err14 = {instancePath:instancePath+"/recurs",schemaPath:"#/properties/recurs/required",keyword:"required",params:{missingProperty: "until"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 in data11){
if(!(((key1 === "act") || (key1 === "from")) || (key1 === "until"))){
const err15 = {instancePath:instancePath+"/recurs",schemaPath:"#/properties/recurs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data11.act !== undefined){
let data12 = data11.act;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err16 = {instancePath:instancePath+"/recurs/act",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/recurs/act",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data11.from !== undefined){
if(!(validate112(data11.from, {instancePath:instancePath+"/recurs/from",parentData:data11,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data11.until !== undefined){
if(!(validate112(data11.until, {instancePath:instancePath+"/recurs/until",parentData:data11,parentDataProperty:"until",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath:instancePath+"/recurs",schemaPath:"#/properties/recurs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.met !== undefined){
if(!(validate119(data.met, {instancePath:instancePath+"/met",parentData:data,parentDataProperty:"met",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
if(data.floor !== undefined){
let data16 = data.floor;
if(typeof data16 === "string"){
if(!pattern59.test(data16)){
const err19 = {instancePath:instancePath+"/floor",schemaPath:"common.schema.json#/$defs/ruleKey/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]{0,7}(\\.[A-Za-z0-9]{1,6}){0,3}(/[a-z][a-z0-9-]{0,39})?$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/floor",schemaPath:"common.schema.json#/$defs/ruleKey/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.silence !== undefined){
if(!(data.silence === "agreed")){
const err21 = {instancePath:instancePath+"/silence",schemaPath:"#/properties/silence/enum",keyword:"enum",params:{allowedValues: schema210.properties.silence.enum}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate109.errors = vErrors;
return errors === 0;
}
validate109.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema222 = {"description":"What happens calls for a review, or for somebody to be told.","type":"object","additionalProperties":false,"required":["callsFor"],"properties":{"per":{"description":"What it falls on. Left out: event.","$ref":"common.schema.json#/$defs/scope"},"events":{"description":"The events that call for it.","$ref":"#/$defs/names"},"when":{"description":"Under what further condition.","$ref":"#/$defs/condition"},"on":{"description":"The day on which the call arises, for triggers that are not about an event.","$ref":"#/$defs/anchorRef"},"callsFor":{"description":"What is called for: earlier-review, review (as soon as possible), review-before (held before the thing takes effect), exit-review, or notification.","enum":["earlier-review","review","review-before","exit-review","notification"]},"before":{"description":"For review-before: the day by which the review is to have been held.","$ref":"#/$defs/anchorRef"},"met":{"description":"For notification: the milestone that answers it.","$ref":"common.schema.json#/$defs/name"}}};

function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate126.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.callsFor === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "callsFor"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "per") || (key0 === "events")) || (key0 === "when")) || (key0 === "on")) || (key0 === "callsFor")) || (key0 === "before")) || (key0 === "met"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.per !== undefined){
let data0 = data.per;
if(!(((((((((((data0 === "child") || (data0 === "care-period")) || (data0 === "review")) || (data0 === "meeting")) || (data0 === "adjournment")) || (data0 === "event")) || (data0 === "recommendation")) || (data0 === "decision")) || (data0 === "adoption-review")) || (data0 === "occurrence")) || (data0 === "authority"))){
const err2 = {instancePath:instancePath+"/per",schemaPath:"common.schema.json#/$defs/scope/enum",keyword:"enum",params:{allowedValues: schema140.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.events !== undefined){
if(!(validate104(data.events, {instancePath:instancePath+"/events",parentData:data,parentDataProperty:"events",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data.when !== undefined){
if(!(validate98(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data.on !== undefined){
if(!(validate112(data.on, {instancePath:instancePath+"/on",parentData:data,parentDataProperty:"on",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.callsFor !== undefined){
let data4 = data.callsFor;
if(!(((((data4 === "earlier-review") || (data4 === "review")) || (data4 === "review-before")) || (data4 === "exit-review")) || (data4 === "notification"))){
const err3 = {instancePath:instancePath+"/callsFor",schemaPath:"#/properties/callsFor/enum",keyword:"enum",params:{allowedValues: schema222.properties.callsFor.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.before !== undefined){
if(!(validate112(data.before, {instancePath:instancePath+"/before",parentData:data,parentDataProperty:"before",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.met !== undefined){
let data6 = data.met;
if(typeof data6 === "string"){
if(!pattern4.test(data6)){
const err4 = {instancePath:instancePath+"/met",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/met",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate126.errors = vErrors;
return errors === 0;
}
validate126.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema225 = {"description":"Who comes to a review, how, what they get, and when not.","type":"object","additionalProperties":false,"required":["role","attends"],"properties":{"per":{"description":"What it falls on. Left out: review.","$ref":"common.schema.json#/$defs/scope"},"role":{"description":"Who.","$ref":"common.schema.json#/$defs/name"},"attends":{"description":"invited; where-appropriate (may be invited, as judged); excluded (keeping out outranks inviting); delegate (may come in somebody's place); or not-invited (gets papers only).","enum":["invited","where-appropriate","excluded","delegate","not-invited"]},"gets":{"description":"What they get beside: consulted, record.","type":"array","maxItems":2,"items":{"description":"consulted or record.","enum":["consulted","record"]}},"extent":{"description":"For an exclusion: from the whole meeting (left out) or from part of it.","enum":["whole","part"]},"when":{"description":"Under what condition. Left out: always.","$ref":"#/$defs/condition"}}};

function validate132(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate132.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.role === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "role"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.attends === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "attends"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "per") || (key0 === "role")) || (key0 === "attends")) || (key0 === "gets")) || (key0 === "extent")) || (key0 === "when"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.per !== undefined){
let data0 = data.per;
if(!(((((((((((data0 === "child") || (data0 === "care-period")) || (data0 === "review")) || (data0 === "meeting")) || (data0 === "adjournment")) || (data0 === "event")) || (data0 === "recommendation")) || (data0 === "decision")) || (data0 === "adoption-review")) || (data0 === "occurrence")) || (data0 === "authority"))){
const err3 = {instancePath:instancePath+"/per",schemaPath:"common.schema.json#/$defs/scope/enum",keyword:"enum",params:{allowedValues: schema140.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.role !== undefined){
let data1 = data.role;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err4 = {instancePath:instancePath+"/role",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/role",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.attends !== undefined){
let data2 = data.attends;
if(!(((((data2 === "invited") || (data2 === "where-appropriate")) || (data2 === "excluded")) || (data2 === "delegate")) || (data2 === "not-invited"))){
const err6 = {instancePath:instancePath+"/attends",schemaPath:"#/properties/attends/enum",keyword:"enum",params:{allowedValues: schema225.properties.attends.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.gets !== undefined){
let data3 = data.gets;
if(Array.isArray(data3)){
if(data3.length > 2){
const err7 = {instancePath:instancePath+"/gets",schemaPath:"#/properties/gets/maxItems",keyword:"maxItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(!((data4 === "consulted") || (data4 === "record"))){
const err8 = {instancePath:instancePath+"/gets/" + i0,schemaPath:"#/properties/gets/items/enum",keyword:"enum",params:{allowedValues: schema225.properties.gets.items.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/gets",schemaPath:"#/properties/gets/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.extent !== undefined){
let data5 = data.extent;
if(!((data5 === "whole") || (data5 === "part"))){
const err10 = {instancePath:instancePath+"/extent",schemaPath:"#/properties/extent/enum",keyword:"enum",params:{allowedValues: schema225.properties.extent.enum}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.when !== undefined){
if(!(validate98(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate132.errors = vErrors;
return errors === 0;
}
validate132.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema228 = {"description":"Something that facts satisfy or breach.","type":"object","additionalProperties":false,"required":["requires"],"properties":{"per":{"description":"What it falls on. Left out: review.","$ref":"common.schema.json#/$defs/scope"},"events":{"description":"For what falls on an event: which events. Left out: every event.","$ref":"#/$defs/names"},"when":{"description":"When it applies. Left out: always.","$ref":"#/$defs/condition"},"requires":{"description":"What is then required.","$ref":"#/$defs/condition"},"by":{"description":"The day by which it is to be so. Left out: the meeting for a review, the event's day for an event.","$ref":"#/$defs/anchorRef"}}};

function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate135.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requires === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requires"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "per") || (key0 === "events")) || (key0 === "when")) || (key0 === "requires")) || (key0 === "by"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.per !== undefined){
let data0 = data.per;
if(!(((((((((((data0 === "child") || (data0 === "care-period")) || (data0 === "review")) || (data0 === "meeting")) || (data0 === "adjournment")) || (data0 === "event")) || (data0 === "recommendation")) || (data0 === "decision")) || (data0 === "adoption-review")) || (data0 === "occurrence")) || (data0 === "authority"))){
const err2 = {instancePath:instancePath+"/per",schemaPath:"common.schema.json#/$defs/scope/enum",keyword:"enum",params:{allowedValues: schema140.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.events !== undefined){
if(!(validate104(data.events, {instancePath:instancePath+"/events",parentData:data,parentDataProperty:"events",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data.when !== undefined){
if(!(validate98(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data.requires !== undefined){
if(!(validate98(data.requires, {instancePath:instancePath+"/requires",parentData:data,parentDataProperty:"requires",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data.by !== undefined){
if(!(validate112(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate135.errors = vErrors;
return errors === 0;
}
validate135.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema230 = {"description":"A matter that a review considers.","type":"object","additionalProperties":false,"required":["item"],"properties":{"per":{"description":"What it falls on. Left out: review.","$ref":"common.schema.json#/$defs/scope"},"item":{"description":"The matter.","$ref":"common.schema.json#/$defs/name"},"when":{"description":"When it is on the agenda. Left out: always.","$ref":"#/$defs/condition"}}};

function validate141(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate141.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.item === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "item"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "per") || (key0 === "item")) || (key0 === "when"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.per !== undefined){
let data0 = data.per;
if(!(((((((((((data0 === "child") || (data0 === "care-period")) || (data0 === "review")) || (data0 === "meeting")) || (data0 === "adjournment")) || (data0 === "event")) || (data0 === "recommendation")) || (data0 === "decision")) || (data0 === "adoption-review")) || (data0 === "occurrence")) || (data0 === "authority"))){
const err2 = {instancePath:instancePath+"/per",schemaPath:"common.schema.json#/$defs/scope/enum",keyword:"enum",params:{allowedValues: schema140.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.item !== undefined){
let data1 = data.item;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/item",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/item",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.when !== undefined){
if(!(validate98(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate141.errors = vErrors;
return errors === 0;
}
validate141.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema233 = {"description":"What is left to judgement: shown when to the point, never decided.","type":"object","additionalProperties":false,"required":["kind","undecidable"],"properties":{"kind":{"description":"What sort of provision it is.","enum":["principle","duty","decision","record","escalation","timescale","trigger","invitee","agenda"]},"undecidable":{"description":"Which fact is missing, and why no case system holds it.","$ref":"common.schema.json#/$defs/text"},"when":{"description":"When it is to the point. Left out: always.","$ref":"#/$defs/condition"},"per":{"description":"What the condition is about. Left out: child.","$ref":"common.schema.json#/$defs/scope"},"events":{"description":"For what falls on an event: which events. Left out: every event.","$ref":"#/$defs/names"}}};

function validate144(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate144.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.undecidable === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "undecidable"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "kind") || (key0 === "undecidable")) || (key0 === "when")) || (key0 === "per")) || (key0 === "events"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(!(((((((((data0 === "principle") || (data0 === "duty")) || (data0 === "decision")) || (data0 === "record")) || (data0 === "escalation")) || (data0 === "timescale")) || (data0 === "trigger")) || (data0 === "invitee")) || (data0 === "agenda"))){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema233.properties.kind.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.undecidable !== undefined){
let data1 = data.undecidable;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err4 = {instancePath:instancePath+"/undecidable",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/undecidable",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.when !== undefined){
if(!(validate98(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data.per !== undefined){
let data3 = data.per;
if(!(((((((((((data3 === "child") || (data3 === "care-period")) || (data3 === "review")) || (data3 === "meeting")) || (data3 === "adjournment")) || (data3 === "event")) || (data3 === "recommendation")) || (data3 === "decision")) || (data3 === "adoption-review")) || (data3 === "occurrence")) || (data3 === "authority"))){
const err6 = {instancePath:instancePath+"/per",schemaPath:"common.schema.json#/$defs/scope/enum",keyword:"enum",params:{allowedValues: schema140.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.events !== undefined){
if(!(validate104(data.events, {instancePath:instancePath+"/events",parentData:data,parentDataProperty:"events",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate144.errors = vErrors;
return errors === 0;
}
validate144.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema236 = {"description":"One of several rules of a provision.","type":"object","additionalProperties":false,"required":["name"],"oneOf":[{"required":["timescale"]},{"required":["trigger"]},{"required":["invitee"]},{"required":["check"]},{"required":["agenda"]},{"required":["guidance"]}],"properties":{"name":{"description":"The rule's name within its provision.","$ref":"common.schema.json#/$defs/name"},"strength":{"description":"How strongly the text says this rule, where it differs from its provision.","$ref":"common.schema.json#/$defs/strength"},"binding":{"description":"For the national layer: law or guidance, where this rule differs from its provision.","enum":["law","guidance"]},"timescale":{"$ref":"#/$defs/timescale"},"trigger":{"$ref":"#/$defs/trigger"},"invitee":{"$ref":"#/$defs/invitee"},"check":{"$ref":"#/$defs/check"},"agenda":{"$ref":"#/$defs/agenda"},"guidance":{"$ref":"#/$defs/guidance"}}};

function validate148(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate148.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.timescale === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "timescale"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.trigger === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "trigger"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.invitee === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "invitee"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.check === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "check"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
}
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.agenda === undefined){
const err4 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "agenda"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
}
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.guidance === undefined){
const err5 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "guidance"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
}
}
}
}
}
}
if(!valid0){
const err6 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema236.properties, key0))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err9 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.strength !== undefined){
let data1 = data.strength;
if(!((((data1 === "must") || (data1 === "will")) || (data1 === "should")) || (data1 === "may"))){
const err11 = {instancePath:instancePath+"/strength",schemaPath:"common.schema.json#/$defs/strength/enum",keyword:"enum",params:{allowedValues: schema194.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.binding !== undefined){
let data2 = data.binding;
if(!((data2 === "law") || (data2 === "guidance"))){
const err12 = {instancePath:instancePath+"/binding",schemaPath:"#/properties/binding/enum",keyword:"enum",params:{allowedValues: schema236.properties.binding.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.timescale !== undefined){
if(!(validate109(data.timescale, {instancePath:instancePath+"/timescale",parentData:data,parentDataProperty:"timescale",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
if(data.trigger !== undefined){
if(!(validate126(data.trigger, {instancePath:instancePath+"/trigger",parentData:data,parentDataProperty:"trigger",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
}
if(data.invitee !== undefined){
if(!(validate132(data.invitee, {instancePath:instancePath+"/invitee",parentData:data,parentDataProperty:"invitee",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
}
if(data.check !== undefined){
if(!(validate135(data.check, {instancePath:instancePath+"/check",parentData:data,parentDataProperty:"check",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data.agenda !== undefined){
if(!(validate141(data.agenda, {instancePath:instancePath+"/agenda",parentData:data,parentDataProperty:"agenda",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
if(data.guidance !== undefined){
if(!(validate144(data.guidance, {instancePath:instancePath+"/guidance",parentData:data,parentDataProperty:"guidance",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate148.errors = vErrors;
return errors === 0;
}
validate148.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate103(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate103.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.timescale === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "timescale"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.trigger === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "trigger"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.invitee === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "invitee"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.check === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "check"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
}
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.agenda === undefined){
const err4 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "agenda"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
}
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.guidance === undefined){
const err5 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "guidance"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
}
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rules === undefined){
const err6 = {instancePath,schemaPath:"#/oneOf/6/required",keyword:"required",params:{missingProperty: "rules"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 6];
}
else {
if(_valid0){
valid0 = true;
passing0 = 6;
}
}
}
}
}
}
}
if(!valid0){
const err7 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.section === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "section"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.strength === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "strength"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.title === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema189.properties, key0))){
const err12 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern104.test(data0)){
const err13 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/provisionId/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]{0,7}(\\.[A-Za-z0-9]{1,6}){0,3}$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/provisionId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.section !== undefined){
let data1 = data.section;
if(typeof data1 === "string"){
if(!pattern146.test(data1)){
const err15 = {instancePath:instancePath+"/section",schemaPath:"#/$defs/sectionId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9. ()-]{0,39}$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/section",schemaPath:"#/$defs/sectionId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.cite !== undefined){
let data2 = data.cite;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(((key1 === "line") || (key1 === "source")) || (key1 === "quote"))){
const err17 = {instancePath:instancePath+"/cite",schemaPath:"#/properties/cite/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data2.line !== undefined){
let data3 = data2.line;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err18 = {instancePath:instancePath+"/cite/line",schemaPath:"#/properties/cite/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 100000 || isNaN(data3)){
const err19 = {instancePath:instancePath+"/cite/line",schemaPath:"#/properties/cite/properties/line/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err20 = {instancePath:instancePath+"/cite/line",schemaPath:"#/properties/cite/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data2.source !== undefined){
let data4 = data2.source;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err21 = {instancePath:instancePath+"/cite/source",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/cite/source",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data2.quote !== undefined){
let data5 = data2.quote;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err23 = {instancePath:instancePath+"/cite/quote",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/cite/quote",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/cite",schemaPath:"#/properties/cite/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.strength !== undefined){
let data6 = data.strength;
if(!((((data6 === "must") || (data6 === "will")) || (data6 === "should")) || (data6 === "may"))){
const err26 = {instancePath:instancePath+"/strength",schemaPath:"common.schema.json#/$defs/strength/enum",keyword:"enum",params:{allowedValues: schema194.enum}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.binding !== undefined){
let data7 = data.binding;
if(!((data7 === "law") || (data7 === "guidance"))){
const err27 = {instancePath:instancePath+"/binding",schemaPath:"#/properties/binding/enum",keyword:"enum",params:{allowedValues: schema189.properties.binding.enum}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.verified !== undefined){
let data8 = data.verified;
if(!(((data8 === "text") || (data8 === "corroborated")) || (data8 === "memory"))){
const err28 = {instancePath:instancePath+"/verified",schemaPath:"#/properties/verified/enum",keyword:"enum",params:{allowedValues: schema189.properties.verified.enum}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.title !== undefined){
let data9 = data.title;
if(typeof data9 === "string"){
if(!pattern6.test(data9)){
const err29 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.who !== undefined){
if(!(validate104(data.who, {instancePath:instancePath+"/who",parentData:data,parentDataProperty:"who",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data.with !== undefined){
if(!(validate104(data.with, {instancePath:instancePath+"/with",parentData:data,parentDataProperty:"with",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data.seeAlso !== undefined){
let data12 = data.seeAlso;
if(Array.isArray(data12)){
if(data12.length > 20){
const err31 = {instancePath:instancePath+"/seeAlso",schemaPath:"#/properties/seeAlso/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(typeof data13 === "string"){
if(!pattern104.test(data13)){
const err32 = {instancePath:instancePath+"/seeAlso/" + i0,schemaPath:"common.schema.json#/$defs/provisionId/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]{0,7}(\\.[A-Za-z0-9]{1,6}){0,3}$"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/seeAlso/" + i0,schemaPath:"common.schema.json#/$defs/provisionId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/seeAlso",schemaPath:"#/properties/seeAlso/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.conflictsWith !== undefined){
let data14 = data.conflictsWith;
if(Array.isArray(data14)){
if(data14.length > 20){
const err35 = {instancePath:instancePath+"/conflictsWith",schemaPath:"#/properties/conflictsWith/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if(typeof data15 === "string"){
if(!pattern104.test(data15)){
const err36 = {instancePath:instancePath+"/conflictsWith/" + i1,schemaPath:"common.schema.json#/$defs/provisionId/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]{0,7}(\\.[A-Za-z0-9]{1,6}){0,3}$"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/conflictsWith/" + i1,schemaPath:"common.schema.json#/$defs/provisionId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/conflictsWith",schemaPath:"#/properties/conflictsWith/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.gap !== undefined){
let data16 = data.gap;
if(typeof data16 === "string"){
if(!pattern6.test(data16)){
const err39 = {instancePath:instancePath+"/gap",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/gap",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.readings !== undefined){
let data17 = data.readings;
if(Array.isArray(data17)){
if(data17.length > 10){
const err41 = {instancePath:instancePath+"/readings",schemaPath:"#/properties/readings/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data17.length < 1){
const err42 = {instancePath:instancePath+"/readings",schemaPath:"#/properties/readings/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
if(!(validate107(data17[i2], {instancePath:instancePath+"/readings/" + i2,parentData:data17,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
}
else {
const err43 = {instancePath:instancePath+"/readings",schemaPath:"#/properties/readings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.timescale !== undefined){
if(!(validate109(data.timescale, {instancePath:instancePath+"/timescale",parentData:data,parentDataProperty:"timescale",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
if(data.trigger !== undefined){
if(!(validate126(data.trigger, {instancePath:instancePath+"/trigger",parentData:data,parentDataProperty:"trigger",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
}
if(data.invitee !== undefined){
if(!(validate132(data.invitee, {instancePath:instancePath+"/invitee",parentData:data,parentDataProperty:"invitee",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
}
if(data.check !== undefined){
if(!(validate135(data.check, {instancePath:instancePath+"/check",parentData:data,parentDataProperty:"check",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data.agenda !== undefined){
if(!(validate141(data.agenda, {instancePath:instancePath+"/agenda",parentData:data,parentDataProperty:"agenda",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
if(data.guidance !== undefined){
if(!(validate144(data.guidance, {instancePath:instancePath+"/guidance",parentData:data,parentDataProperty:"guidance",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
if(data.rules !== undefined){
let data25 = data.rules;
if(Array.isArray(data25)){
if(data25.length > 20){
const err44 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data25.length < 2){
const err45 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/minItems",keyword:"minItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
const len3 = data25.length;
for(let i3=0; i3<len3; i3++){
if(!(validate148(data25[i3], {instancePath:instancePath+"/rules/" + i3,parentData:data25,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate148.errors : vErrors.concat(validate148.errors);
errors = vErrors.length;
}
}
}
else {
const err46 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
validate103.errors = vErrors;
return errors === 0;
}
validate103.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="ruleset.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.language === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "language"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.ruleset === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ruleset"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.version === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.title === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.issuedBy === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "issuedBy"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.inForce === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "inForce"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.source === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.calendar === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "calendar"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.sections === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sections"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.provisions === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provisions"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema110.properties, key0))){
const err10 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.language !== undefined){
if(1 !== data.language){
const err11 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/const",keyword:"const",params:{allowedValue: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.ruleset !== undefined){
let data1 = data.ruleset;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err12 = {instancePath:instancePath+"/ruleset",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/ruleset",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.version !== undefined){
let data2 = data.version;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err14 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.title !== undefined){
let data3 = data.title;
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err16 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.issuedBy !== undefined){
let data4 = data.issuedBy;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err18 = {instancePath:instancePath+"/issuedBy",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/issuedBy",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.inForce !== undefined){
let data5 = data.inForce;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.from === undefined){
const err20 = {instancePath:instancePath+"/inForce",schemaPath:"#/properties/inForce/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data5){
if(!(key1 === "from")){
const err21 = {instancePath:instancePath+"/inForce",schemaPath:"#/properties/inForce/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.from !== undefined){
let data6 = data5.from;
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err22 = {instancePath:instancePath+"/inForce/from",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/inForce/from",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/inForce",schemaPath:"#/properties/inForce/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.source !== undefined){
let data7 = data.source;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.edition === undefined){
const err25 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty: "edition"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key2 in data7){
if(!(((key2 === "edition") || (key2 === "updated")) || (key2 === "url"))){
const err26 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.edition !== undefined){
let data8 = data7.edition;
if(typeof data8 === "string"){
if(!pattern6.test(data8)){
const err27 = {instancePath:instancePath+"/source/edition",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/source/edition",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data7.updated !== undefined){
let data9 = data7.updated;
if(typeof data9 === "string"){
if(!pattern5.test(data9)){
const err29 = {instancePath:instancePath+"/source/updated",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/source/updated",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data7.url !== undefined){
let data10 = data7.url;
if(typeof data10 === "string"){
if(!pattern100.test(data10)){
const err31 = {instancePath:instancePath+"/source/url",schemaPath:"#/properties/source/properties/url/pattern",keyword:"pattern",params:{pattern: "^https://[A-Za-z0-9./_~%?=&#-]{1,400}$"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/source/url",schemaPath:"#/properties/source/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.calendar !== undefined){
let data11 = data.calendar;
if(typeof data11 === "string"){
if(!pattern4.test(data11)){
const err34 = {instancePath:instancePath+"/calendar",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/calendar",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.floor !== undefined){
let data12 = data.floor;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err36 = {instancePath:instancePath+"/floor",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/floor",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.appliesBy !== undefined){
let data13 = data.appliesBy;
if(!((data13 === "anchor") || (data13 === "due"))){
const err38 = {instancePath:instancePath+"/appliesBy",schemaPath:"#/properties/appliesBy/enum",keyword:"enum",params:{allowedValues: schema110.properties.appliesBy.enum}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.conventions !== undefined){
let data14 = data.conventions;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key3 in data14){
if(!(((key3 === "reviewCountsOn") || (key3 === "clearDays")) || (key3 === "afterTheMeeting"))){
const err39 = {instancePath:instancePath+"/conventions",schemaPath:"#/$defs/conventions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data14.reviewCountsOn !== undefined){
let data15 = data14.reviewCountsOn;
if(!((data15 === "completed") || (data15 === "opened"))){
const err40 = {instancePath:instancePath+"/conventions/reviewCountsOn",schemaPath:"#/$defs/conventions/properties/reviewCountsOn/enum",keyword:"enum",params:{allowedValues: schema120.properties.reviewCountsOn.enum}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data14.clearDays !== undefined){
if(typeof data14.clearDays !== "boolean"){
const err41 = {instancePath:instancePath+"/conventions/clearDays",schemaPath:"#/$defs/conventions/properties/clearDays/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data14.afterTheMeeting !== undefined){
let data17 = data14.afterTheMeeting;
if(!((data17 === "completed") || (data17 === "opened"))){
const err42 = {instancePath:instancePath+"/conventions/afterTheMeeting",schemaPath:"#/$defs/conventions/properties/afterTheMeeting/enum",keyword:"enum",params:{allowedValues: schema120.properties.afterTheMeeting.enum}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/conventions",schemaPath:"#/$defs/conventions/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.readings !== undefined){
let data18 = data.readings;
if(Array.isArray(data18)){
if(data18.length > 50){
const err44 = {instancePath:instancePath+"/readings",schemaPath:"#/properties/readings/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
if(!(validate57(data18[i0], {instancePath:instancePath+"/readings/" + i0,parentData:data18,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err45 = {instancePath:instancePath+"/readings",schemaPath:"#/properties/readings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.facts !== undefined){
if(!(validate83(data.facts, {instancePath:instancePath+"/facts",parentData:data,parentDataProperty:"facts",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
if(data.events !== undefined){
if(!(validate86(data.events, {instancePath:instancePath+"/events",parentData:data,parentDataProperty:"events",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data.milestones !== undefined){
if(!(validate89(data.milestones, {instancePath:instancePath+"/milestones",parentData:data,parentDataProperty:"milestones",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
if(data.roles !== undefined){
if(!(validate92(data.roles, {instancePath:instancePath+"/roles",parentData:data,parentDataProperty:"roles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
if(data.items !== undefined){
if(!(validate95(data.items, {instancePath:instancePath+"/items",parentData:data,parentDataProperty:"items",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
}
if(data.conditions !== undefined){
let data25 = data.conditions;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key4 in data25){
const _errs57 = errors;
if(typeof key4 === "string"){
if(!pattern4.test(key4)){
const err46 = {instancePath:instancePath+"/conditions",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"},propertyName:key4};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/conditions",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},propertyName:key4};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var valid16 = _errs57 === errors;
if(!valid16){
const err48 = {instancePath:instancePath+"/conditions",schemaPath:"#/properties/conditions/propertyNames",keyword:"propertyNames",params:{propertyName: key4}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
for(const key5 in data25){
if(!(validate98(data25[key5], {instancePath:instancePath+"/conditions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data25,parentDataProperty:key5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/conditions",schemaPath:"#/properties/conditions/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.elsewhere !== undefined){
let data27 = data.elsewhere;
if(Array.isArray(data27)){
if(data27.length > 50){
const err50 = {instancePath:instancePath+"/elsewhere",schemaPath:"#/properties/elsewhere/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
const len1 = data27.length;
for(let i1=0; i1<len1; i1++){
let data28 = data27[i1];
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.when === undefined){
const err51 = {instancePath:instancePath+"/elsewhere/" + i1,schemaPath:"#/properties/elsewhere/items/required",keyword:"required",params:{missingProperty: "when"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data28.procedure === undefined){
const err52 = {instancePath:instancePath+"/elsewhere/" + i1,schemaPath:"#/properties/elsewhere/items/required",keyword:"required",params:{missingProperty: "procedure"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data28.provision === undefined){
const err53 = {instancePath:instancePath+"/elsewhere/" + i1,schemaPath:"#/properties/elsewhere/items/required",keyword:"required",params:{missingProperty: "provision"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
for(const key6 in data28){
if(!(((key6 === "when") || (key6 === "procedure")) || (key6 === "provision"))){
const err54 = {instancePath:instancePath+"/elsewhere/" + i1,schemaPath:"#/properties/elsewhere/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data28.when !== undefined){
if(!(validate98(data28.when, {instancePath:instancePath+"/elsewhere/" + i1+"/when",parentData:data28,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data28.procedure !== undefined){
let data30 = data28.procedure;
if(typeof data30 === "string"){
if(!pattern6.test(data30)){
const err55 = {instancePath:instancePath+"/elsewhere/" + i1+"/procedure",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/elsewhere/" + i1+"/procedure",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data28.provision !== undefined){
let data31 = data28.provision;
if(typeof data31 === "string"){
if(!pattern104.test(data31)){
const err57 = {instancePath:instancePath+"/elsewhere/" + i1+"/provision",schemaPath:"common.schema.json#/$defs/provisionId/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]{0,7}(\\.[A-Za-z0-9]{1,6}){0,3}$"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/elsewhere/" + i1+"/provision",schemaPath:"common.schema.json#/$defs/provisionId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/elsewhere/" + i1,schemaPath:"#/properties/elsewhere/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/elsewhere",schemaPath:"#/properties/elsewhere/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.sections !== undefined){
let data32 = data.sections;
if(Array.isArray(data32)){
if(data32.length > 200){
const err61 = {instancePath:instancePath+"/sections",schemaPath:"#/properties/sections/maxItems",keyword:"maxItems",params:{limit: 200}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data32.length < 1){
const err62 = {instancePath:instancePath+"/sections",schemaPath:"#/properties/sections/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
const len2 = data32.length;
for(let i2=0; i2<len2; i2++){
let data33 = data32[i2];
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.id === undefined){
const err63 = {instancePath:instancePath+"/sections/" + i2,schemaPath:"#/properties/sections/items/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data33.title === undefined){
const err64 = {instancePath:instancePath+"/sections/" + i2,schemaPath:"#/properties/sections/items/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
for(const key7 in data33){
if(!((key7 === "id") || (key7 === "title"))){
const err65 = {instancePath:instancePath+"/sections/" + i2,schemaPath:"#/properties/sections/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data33.id !== undefined){
let data34 = data33.id;
if(typeof data34 === "string"){
if(!pattern146.test(data34)){
const err66 = {instancePath:instancePath+"/sections/" + i2+"/id",schemaPath:"#/$defs/sectionId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9. ()-]{0,39}$"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/sections/" + i2+"/id",schemaPath:"#/$defs/sectionId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data33.title !== undefined){
let data35 = data33.title;
if(typeof data35 === "string"){
if(!pattern6.test(data35)){
const err68 = {instancePath:instancePath+"/sections/" + i2+"/title",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/sections/" + i2+"/title",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/sections/" + i2,schemaPath:"#/properties/sections/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/sections",schemaPath:"#/properties/sections/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.provisions !== undefined){
let data36 = data.provisions;
if(Array.isArray(data36)){
if(data36.length > 2000){
const err72 = {instancePath:instancePath+"/provisions",schemaPath:"#/properties/provisions/maxItems",keyword:"maxItems",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data36.length < 1){
const err73 = {instancePath:instancePath+"/provisions",schemaPath:"#/properties/provisions/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
const len3 = data36.length;
for(let i3=0; i3<len3; i3++){
if(!(validate103(data36[i3], {instancePath:instancePath+"/provisions/" + i3,parentData:data36,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err74 = {instancePath:instancePath+"/provisions",schemaPath:"#/properties/provisions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateVocabulary = validate59;
const schema130 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"vocabulary.schema.json","title":"Vocabulary","description":"Every fact, event, milestone, role, agenda item and anchor that a ruleset may name, typed and labelled.","type":"object","additionalProperties":false,"required":["language","vocabulary","version","facts","events","milestones","roles","items","anchors"],"properties":{"language":{"description":"The version of the ruleset language.","const":1},"vocabulary":{"description":"The vocabulary's own name.","$ref":"common.schema.json#/$defs/name"},"version":{"description":"The day of this version of the vocabulary.","$ref":"common.schema.json#/$defs/day"},"facts":{"description":"Facts by name. A case may know each of them, or not.","$ref":"#/$defs/facts"},"events":{"description":"Things that happen to a child or a case on a day, by name.","$ref":"#/$defs/events"},"milestones":{"description":"Dated acts that can meet a timescale, by name.","$ref":"#/$defs/milestones"},"roles":{"description":"People and teams by the part they play, by name.","$ref":"#/$defs/roles"},"items":{"description":"Matters that a review considers, by name.","$ref":"#/$defs/items"},"anchors":{"description":"Days that the engine works out and from which a clock may count, by name.","$ref":"#/$defs/anchors"}},"$defs":{"facts":{"description":"Facts by name.","type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/fact"}},"events":{"description":"Events by name.","type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/event"}},"milestones":{"description":"Milestones by name.","type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/milestone"}},"roles":{"description":"Roles by name.","type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/labelled"}},"items":{"description":"Agenda items by name.","type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/labelled"}},"anchors":{"description":"Anchors by name.","type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/anchor"}},"fact":{"description":"One typed thing that may be known of a case.","type":"object","additionalProperties":false,"required":["label","type","scope","knownBy"],"properties":{"label":{"description":"Plain English: a statement for a yes-no fact (the child attends the review), a noun phrase for the others (the child's age at the review).","$ref":"common.schema.json#/$defs/text"},"otherwise":{"description":"The statement that holds when a yes-no fact is no (the child does not attend the review).","$ref":"common.schema.json#/$defs/text"},"type":{"description":"yes-no, number, date, one-of (one of the listed values) or list (any of the listed values).","enum":["yes-no","number","date","one-of","list"]},"values":{"description":"For one-of and list: each value with its label.","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9-]{0,39}$"},"additionalProperties":{"description":"The value's label.","$ref":"common.schema.json#/$defs/text"},"minProperties":1},"unit":{"description":"For numbers: what is counted, such as years.","$ref":"common.schema.json#/$defs/text"},"scope":{"description":"What the fact is about.","$ref":"common.schema.json#/$defs/scope"},"knownBy":{"description":"The role that usually knows it, so that an answer can say whom to ask.","$ref":"common.schema.json#/$defs/name"},"derived":{"description":"True when the engine works it out from the case; a caller cannot send it.","type":"boolean"}}},"event":{"description":"A thing that happens on a day.","type":"object","additionalProperties":false,"required":["label","knownBy"],"properties":{"label":{"description":"Plain English, as a noun phrase: an exclusion from school.","$ref":"common.schema.json#/$defs/text"},"knownBy":{"description":"The role that usually knows it.","$ref":"common.schema.json#/$defs/name"}}},"milestone":{"description":"A dated act.","type":"object","additionalProperties":false,"required":["label","scope","knownBy"],"properties":{"label":{"description":"Plain English, as something done: invitations sent.","$ref":"common.schema.json#/$defs/text"},"clause":{"description":"The act as a clause, so that it can stand after \"after\", \"before\" and \"the day\": invitations are sent.","$ref":"common.schema.json#/$defs/text"},"scope":{"description":"What the act belongs to.","$ref":"common.schema.json#/$defs/scope"},"knownBy":{"description":"The role that usually knows it.","$ref":"common.schema.json#/$defs/name"},"derived":{"description":"True when the engine works it out from the case; a caller cannot send it.","type":"boolean"}}},"labelled":{"description":"A name with its plain English.","type":"object","additionalProperties":false,"required":["label"],"properties":{"label":{"description":"Plain English.","$ref":"common.schema.json#/$defs/text"}}},"anchor":{"description":"A day that the engine works out.","type":"object","additionalProperties":false,"required":["label","scope"],"properties":{"label":{"description":"Plain English, as a noun phrase: the previous review.","$ref":"common.schema.json#/$defs/text"},"scope":{"description":"What the day belongs to.","$ref":"common.schema.json#/$defs/scope"}}}}};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern4.test(key0)){
const err0 = {instancePath,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate61(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern4.test(key0)){
const err0 = {instancePath,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate65(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern4.test(key0)){
const err0 = {instancePath,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate69(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern4.test(key0)){
const err0 = {instancePath,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate73(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern4.test(key0)){
const err0 = {instancePath,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate73(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema160 = {"description":"Anchors by name.","type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/anchor"}};
const schema162 = {"description":"A day that the engine works out.","type":"object","additionalProperties":false,"required":["label","scope"],"properties":{"label":{"description":"Plain English, as a noun phrase: the previous review.","$ref":"common.schema.json#/$defs/text"},"scope":{"description":"What the day belongs to.","$ref":"common.schema.json#/$defs/scope"}}};

function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.label === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.scope === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scope"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "label") || (key0 === "scope"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.label !== undefined){
let data0 = data.label;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err3 = {instancePath:instancePath+"/label",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/label",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.scope !== undefined){
let data1 = data.scope;
if(!(((((((((((data1 === "child") || (data1 === "care-period")) || (data1 === "review")) || (data1 === "meeting")) || (data1 === "adjournment")) || (data1 === "event")) || (data1 === "recommendation")) || (data1 === "decision")) || (data1 === "adoption-review")) || (data1 === "occurrence")) || (data1 === "authority"))){
const err5 = {instancePath:instancePath+"/scope",schemaPath:"common.schema.json#/$defs/scope/enum",keyword:"enum",params:{allowedValues: schema140.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern4.test(key0)){
const err0 = {instancePath,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate80(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="vocabulary.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.language === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "language"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.vocabulary === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "vocabulary"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.version === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.facts === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "facts"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.events === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "events"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.milestones === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "milestones"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.roles === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "roles"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.items === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.anchors === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "anchors"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema130.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.language !== undefined){
if(1 !== data.language){
const err10 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/const",keyword:"const",params:{allowedValue: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.vocabulary !== undefined){
let data1 = data.vocabulary;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err11 = {instancePath:instancePath+"/vocabulary",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/vocabulary",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.version !== undefined){
let data2 = data.version;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err13 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/version",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.facts !== undefined){
if(!(validate60(data.facts, {instancePath:instancePath+"/facts",parentData:data,parentDataProperty:"facts",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
if(data.events !== undefined){
if(!(validate64(data.events, {instancePath:instancePath+"/events",parentData:data,parentDataProperty:"events",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data.milestones !== undefined){
if(!(validate68(data.milestones, {instancePath:instancePath+"/milestones",parentData:data,parentDataProperty:"milestones",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data.roles !== undefined){
if(!(validate72(data.roles, {instancePath:instancePath+"/roles",parentData:data,parentDataProperty:"roles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.items !== undefined){
if(!(validate76(data.items, {instancePath:instancePath+"/items",parentData:data,parentDataProperty:"items",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
if(data.anchors !== undefined){
if(!(validate79(data.anchors, {instancePath:instancePath+"/anchors",parentData:data,parentDataProperty:"anchors",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateTimescale = validate157;

function validate157(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate157.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema210.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.per !== undefined){
let data0 = data.per;
if(!(((((((((((data0 === "child") || (data0 === "care-period")) || (data0 === "review")) || (data0 === "meeting")) || (data0 === "adjournment")) || (data0 === "event")) || (data0 === "recommendation")) || (data0 === "decision")) || (data0 === "adoption-review")) || (data0 === "occurrence")) || (data0 === "authority"))){
const err1 = {instancePath:instancePath+"/per",schemaPath:"common.schema.json#/$defs/scope/enum",keyword:"enum",params:{allowedValues: schema140.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.events !== undefined){
if(!(validate104(data.events, {instancePath:instancePath+"/events",parentData:data,parentDataProperty:"events",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data.when !== undefined){
if(!(validate98(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data.within !== undefined){
let data3 = data.within;
if(typeof data3 === "string"){
if(!pattern164.test(data3)){
const err2 = {instancePath:instancePath+"/within",schemaPath:"#/properties/within/pattern",keyword:"pattern",params:{pattern: "^(none-given|(0|[1-9][0-9]{0,3}) (working days?|days?|weeks?|months?))$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/within",schemaPath:"#/properties/within/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.of !== undefined){
if(!(validate112(data.of, {instancePath:instancePath+"/of",parentData:data,parentDataProperty:"of",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.notBefore !== undefined){
let data5 = data.notBefore;
if(typeof data5 === "string"){
if(!pattern166.test(data5)){
const err4 = {instancePath:instancePath+"/notBefore",schemaPath:"common.schema.json#/$defs/period/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,3}) (working days?|days?|weeks?|months?)$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/notBefore",schemaPath:"common.schema.json#/$defs/period/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.atLeast !== undefined){
let data6 = data.atLeast;
if(typeof data6 === "string"){
if(!pattern166.test(data6)){
const err6 = {instancePath:instancePath+"/atLeast",schemaPath:"common.schema.json#/$defs/period/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,3}) (working days?|days?|weeks?|months?)$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/atLeast",schemaPath:"common.schema.json#/$defs/period/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.before !== undefined){
if(!(validate112(data.before, {instancePath:instancePath+"/before",parentData:data,parentDataProperty:"before",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.by !== undefined){
if(!(validate112(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.every !== undefined){
let data9 = data.every;
if(typeof data9 === "string"){
if(!pattern166.test(data9)){
const err8 = {instancePath:instancePath+"/every",schemaPath:"common.schema.json#/$defs/period/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,3}) (working days?|days?|weeks?|months?)$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/every",schemaPath:"common.schema.json#/$defs/period/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.sameAs !== undefined){
let data10 = data.sameAs;
if(typeof data10 === "string"){
if(!pattern59.test(data10)){
const err10 = {instancePath:instancePath+"/sameAs",schemaPath:"common.schema.json#/$defs/ruleKey/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]{0,7}(\\.[A-Za-z0-9]{1,6}){0,3}(/[a-z][a-z0-9-]{0,39})?$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/sameAs",schemaPath:"common.schema.json#/$defs/ruleKey/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.recurs !== undefined){
let data11 = data.recurs;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.act === undefined){
const err12 = {instancePath:instancePath+"/recurs",schemaPath:"#/properties/recurs/required",keyword:"required",params:{missingProperty: "act"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data11.from === undefined){
const err13 = {instancePath:instancePath+"/recurs",schemaPath:"#/properties/recurs/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data11.until === undefined){
const err14 = {instancePath:instancePath+"/recurs",schemaPath:"#/properties/recurs/required",keyword:"required",params:{missingProperty: "until"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 in data11){
if(!(((key1 === "act") || (key1 === "from")) || (key1 === "until"))){
const err15 = {instancePath:instancePath+"/recurs",schemaPath:"#/properties/recurs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data11.act !== undefined){
let data12 = data11.act;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err16 = {instancePath:instancePath+"/recurs/act",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/recurs/act",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data11.from !== undefined){
if(!(validate112(data11.from, {instancePath:instancePath+"/recurs/from",parentData:data11,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data11.until !== undefined){
if(!(validate112(data11.until, {instancePath:instancePath+"/recurs/until",parentData:data11,parentDataProperty:"until",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath:instancePath+"/recurs",schemaPath:"#/properties/recurs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.met !== undefined){
if(!(validate119(data.met, {instancePath:instancePath+"/met",parentData:data,parentDataProperty:"met",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
if(data.floor !== undefined){
let data16 = data.floor;
if(typeof data16 === "string"){
if(!pattern59.test(data16)){
const err19 = {instancePath:instancePath+"/floor",schemaPath:"common.schema.json#/$defs/ruleKey/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]{0,7}(\\.[A-Za-z0-9]{1,6}){0,3}(/[a-z][a-z0-9-]{0,39})?$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/floor",schemaPath:"common.schema.json#/$defs/ruleKey/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.silence !== undefined){
if(!(data.silence === "agreed")){
const err21 = {instancePath:instancePath+"/silence",schemaPath:"#/properties/silence/enum",keyword:"enum",params:{allowedValues: schema210.properties.silence.enum}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate157.errors = vErrors;
return errors === 0;
}
validate157.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateTrigger = validate166;

function validate166(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate166.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.callsFor === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "callsFor"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "per") || (key0 === "events")) || (key0 === "when")) || (key0 === "on")) || (key0 === "callsFor")) || (key0 === "before")) || (key0 === "met"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.per !== undefined){
let data0 = data.per;
if(!(((((((((((data0 === "child") || (data0 === "care-period")) || (data0 === "review")) || (data0 === "meeting")) || (data0 === "adjournment")) || (data0 === "event")) || (data0 === "recommendation")) || (data0 === "decision")) || (data0 === "adoption-review")) || (data0 === "occurrence")) || (data0 === "authority"))){
const err2 = {instancePath:instancePath+"/per",schemaPath:"common.schema.json#/$defs/scope/enum",keyword:"enum",params:{allowedValues: schema140.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.events !== undefined){
if(!(validate104(data.events, {instancePath:instancePath+"/events",parentData:data,parentDataProperty:"events",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data.when !== undefined){
if(!(validate98(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data.on !== undefined){
if(!(validate112(data.on, {instancePath:instancePath+"/on",parentData:data,parentDataProperty:"on",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.callsFor !== undefined){
let data4 = data.callsFor;
if(!(((((data4 === "earlier-review") || (data4 === "review")) || (data4 === "review-before")) || (data4 === "exit-review")) || (data4 === "notification"))){
const err3 = {instancePath:instancePath+"/callsFor",schemaPath:"#/properties/callsFor/enum",keyword:"enum",params:{allowedValues: schema222.properties.callsFor.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.before !== undefined){
if(!(validate112(data.before, {instancePath:instancePath+"/before",parentData:data,parentDataProperty:"before",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.met !== undefined){
let data6 = data.met;
if(typeof data6 === "string"){
if(!pattern4.test(data6)){
const err4 = {instancePath:instancePath+"/met",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/met",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate166.errors = vErrors;
return errors === 0;
}
validate166.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateInvitee = validate171;

function validate171(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate171.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.role === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "role"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.attends === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "attends"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "per") || (key0 === "role")) || (key0 === "attends")) || (key0 === "gets")) || (key0 === "extent")) || (key0 === "when"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.per !== undefined){
let data0 = data.per;
if(!(((((((((((data0 === "child") || (data0 === "care-period")) || (data0 === "review")) || (data0 === "meeting")) || (data0 === "adjournment")) || (data0 === "event")) || (data0 === "recommendation")) || (data0 === "decision")) || (data0 === "adoption-review")) || (data0 === "occurrence")) || (data0 === "authority"))){
const err3 = {instancePath:instancePath+"/per",schemaPath:"common.schema.json#/$defs/scope/enum",keyword:"enum",params:{allowedValues: schema140.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.role !== undefined){
let data1 = data.role;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err4 = {instancePath:instancePath+"/role",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/role",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.attends !== undefined){
let data2 = data.attends;
if(!(((((data2 === "invited") || (data2 === "where-appropriate")) || (data2 === "excluded")) || (data2 === "delegate")) || (data2 === "not-invited"))){
const err6 = {instancePath:instancePath+"/attends",schemaPath:"#/properties/attends/enum",keyword:"enum",params:{allowedValues: schema225.properties.attends.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.gets !== undefined){
let data3 = data.gets;
if(Array.isArray(data3)){
if(data3.length > 2){
const err7 = {instancePath:instancePath+"/gets",schemaPath:"#/properties/gets/maxItems",keyword:"maxItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(!((data4 === "consulted") || (data4 === "record"))){
const err8 = {instancePath:instancePath+"/gets/" + i0,schemaPath:"#/properties/gets/items/enum",keyword:"enum",params:{allowedValues: schema225.properties.gets.items.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/gets",schemaPath:"#/properties/gets/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.extent !== undefined){
let data5 = data.extent;
if(!((data5 === "whole") || (data5 === "part"))){
const err10 = {instancePath:instancePath+"/extent",schemaPath:"#/properties/extent/enum",keyword:"enum",params:{allowedValues: schema225.properties.extent.enum}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.when !== undefined){
if(!(validate98(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate171.errors = vErrors;
return errors === 0;
}
validate171.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateCheck = validate173;

function validate173(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate173.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requires === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requires"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "per") || (key0 === "events")) || (key0 === "when")) || (key0 === "requires")) || (key0 === "by"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.per !== undefined){
let data0 = data.per;
if(!(((((((((((data0 === "child") || (data0 === "care-period")) || (data0 === "review")) || (data0 === "meeting")) || (data0 === "adjournment")) || (data0 === "event")) || (data0 === "recommendation")) || (data0 === "decision")) || (data0 === "adoption-review")) || (data0 === "occurrence")) || (data0 === "authority"))){
const err2 = {instancePath:instancePath+"/per",schemaPath:"common.schema.json#/$defs/scope/enum",keyword:"enum",params:{allowedValues: schema140.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.events !== undefined){
if(!(validate104(data.events, {instancePath:instancePath+"/events",parentData:data,parentDataProperty:"events",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data.when !== undefined){
if(!(validate98(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data.requires !== undefined){
if(!(validate98(data.requires, {instancePath:instancePath+"/requires",parentData:data,parentDataProperty:"requires",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data.by !== undefined){
if(!(validate112(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate173.errors = vErrors;
return errors === 0;
}
validate173.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateAgenda = validate178;

function validate178(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate178.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.item === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "item"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "per") || (key0 === "item")) || (key0 === "when"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.per !== undefined){
let data0 = data.per;
if(!(((((((((((data0 === "child") || (data0 === "care-period")) || (data0 === "review")) || (data0 === "meeting")) || (data0 === "adjournment")) || (data0 === "event")) || (data0 === "recommendation")) || (data0 === "decision")) || (data0 === "adoption-review")) || (data0 === "occurrence")) || (data0 === "authority"))){
const err2 = {instancePath:instancePath+"/per",schemaPath:"common.schema.json#/$defs/scope/enum",keyword:"enum",params:{allowedValues: schema140.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.item !== undefined){
let data1 = data.item;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/item",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/item",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.when !== undefined){
if(!(validate98(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate178.errors = vErrors;
return errors === 0;
}
validate178.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateGuidance = validate180;

function validate180(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate180.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.undecidable === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "undecidable"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "kind") || (key0 === "undecidable")) || (key0 === "when")) || (key0 === "per")) || (key0 === "events"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(!(((((((((data0 === "principle") || (data0 === "duty")) || (data0 === "decision")) || (data0 === "record")) || (data0 === "escalation")) || (data0 === "timescale")) || (data0 === "trigger")) || (data0 === "invitee")) || (data0 === "agenda"))){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema233.properties.kind.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.undecidable !== undefined){
let data1 = data.undecidable;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err4 = {instancePath:instancePath+"/undecidable",schemaPath:"common.schema.json#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,2000}$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/undecidable",schemaPath:"common.schema.json#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.when !== undefined){
if(!(validate98(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data.per !== undefined){
let data3 = data.per;
if(!(((((((((((data3 === "child") || (data3 === "care-period")) || (data3 === "review")) || (data3 === "meeting")) || (data3 === "adjournment")) || (data3 === "event")) || (data3 === "recommendation")) || (data3 === "decision")) || (data3 === "adoption-review")) || (data3 === "occurrence")) || (data3 === "authority"))){
const err6 = {instancePath:instancePath+"/per",schemaPath:"common.schema.json#/$defs/scope/enum",keyword:"enum",params:{allowedValues: schema140.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.events !== undefined){
if(!(validate104(data.events, {instancePath:instancePath+"/events",parentData:data,parentDataProperty:"events",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate180.errors = vErrors;
return errors === 0;
}
validate180.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
