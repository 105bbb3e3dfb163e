"""TypedDicts of the JSON form.

Written by `python -m tools.generate`; do not edit.
"""

from typing import Any, Literal, TypedDict

A = TypedDict(
    'A',
    {
        'record': Literal['A'],
        'variant': Literal['input', 'input_eman', 'output', 'output_eman'],
        'sender_receiver_site_code': str | None,
        'sender_receiver_id_code': str | None,
        'communication_password': str | None,
        'transmission_date': str | None,
        'application_identifier_code': str | None,
        'sender_receiver_office_code': str | None,
        'transmitters_user_data_text': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Z = TypedDict(
    'Z',
    {
        'record': Literal['Z'],
        'variant': Literal['input', 'input_eman', 'output', 'output_eman', 'ace_generated'],
        'sender_receiver_site_code': str | None,
        'sender_receiver_id_code': str | None,
        'transmission_date': str | None,
        'sender_receiver_office_code': str | None,
        'communication_password': str | None,
        'ace_generated_z_record_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

B = TypedDict(
    'B',
    {
        'record': Literal['B'],
        'variant': Literal['input', 'output', 'ace_generated'],
        'processing_district_port_code': str | None,
        'processing_filer_code': str | None,
        'application_identifier_code': str | None,
        'processing_filer_office_code': str | None,
        'preparer_district_port_code': str | None,
        'preparer_filer_code': str | None,
        'preparer_office_code': str | None,
        'preparer_indicator': str | None,
        'filer_preparers_user_data_text': str | None,
        'statement_status': str | None,
        'statement_number': str | None,
        'preliminary_statement_print_date': str | None,
        'payment_type_code': str | None,
        'importer_of_record_number': str | None,
        'statement_client_branch_identifier': str | None,
        'ace_generated_b_record_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Y = TypedDict(
    'Y',
    {
        'record': Literal['Y'],
        'variant': Literal['input', 'input_eman', 'output', 'ace_generated'],
        'processing_district_port_code': str | None,
        'processing_filer_code': str | None,
        'application_identifier_code': str | None,
        'processing_filer_office_code': str | None,
        'input_transaction_image_count': int | None,
        'output_transaction_image_count': int | None,
        'ace_generated_y_record_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

X0 = TypedDict(
    'X0',
    {
        'record': Literal['X0'],
        'variant': Literal['reference', 'block', 'trnact'],
        'reference_data_type_code': str | None,
        'occurrence_position': int | None,
        'reference_id_constant': str | None,
        'reference_data_text': str | None,
        'processing_district_port_code': str | None,
        'processing_filer_code': str | None,
        'processing_filer_office_code': str | None,
        'application_identifier_code': str | None,
        'filer_preparers_user_data_text': str | None,
        'preparer_port': str | None,
        'preparer_filer_code': str | None,
        'preparer_office_code': str | None,
        'preparer_indicator': str | None,
        'relative_position_of_the_80_character_record_within_the_batch': int | None,
        'relative_position_of_the_syntax_problem_within_the_80_character_record': int | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

X1 = TypedDict(
    'X1',
    {
        'record': Literal['X1'],
        'disposition_type_code': str | None,
        'severity_code': str | None,
        'condition_code': str | None,
        'reason_code': str | None,
        'narrative_text': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE10 = TypedDict(
    'SE10',
    {
        'record': Literal['SE10'],
        'valid_action_code': str | None,
        'entry_filer_code': str | None,
        'entry_number': str | None,
        'entry_type': str | None,
        'importer_of_record_type': str | None,
        'importer_of_record': str | None,
        'mode_of_transportation_mot_code': str | None,
        'bond_type_code': str | None,
        'estimated_entry_value': int | None,
        'planned_port_of_entry': str | None,
        'split_shipment_release_code': str | None,
        'port_of_unlading': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE11 = TypedDict(
    'SE11',
    {
        'record': Literal['SE11'],
        'entry_date_election_code': str | None,
        'elected_entry_date': str | None,
        'location_of_goods_firms': str | None,
        'elected_exam_site_firms': str | None,
        'conveyance_name_or_ftz_id': str | None,
        'voyage_flight_trip_manifest_number': str | None,
        'general_order_g_o_number': str | None,
        'cbp_bonded_warehouse_firms': str | None,
        'originating_warehouse_entry_filer_code': str | None,
        'originating_warehouse_entry_number': str | None,
        'immediate_delivery_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE13 = TypedDict(
    'SE13',
    {
        'record': Literal['SE13'],
        'contact_name': str | None,
        'contact_phone': str | None,
        'reason_code': str | None,
        'multiple_cargo_dispositions_indicator': str | None,
        'dis_indicator': str | None,
        'split_shipment_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE15 = TypedDict(
    'SE15',
    {
        'record': Literal['SE15'],
        'bill_type_indicator': str | None,
        'issuer_code_of_bill_of_lading_number': str | None,
        'bill_of_lading_number': str | None,
        'quantity': int | None,
        'non_ams_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE16 = TypedDict(
    'SE16',
    {
        'record': Literal['SE16'],
        'carrier_code': str | None,
        'voyage_flight_trip_manifest_number': str | None,
        'date_of_arrival': str | None,
        'quantity': int | None,
        'unit_of_measure': str | None,
        'conveyance_name': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE17 = TypedDict(
    'SE17',
    {
        'record': Literal['SE17'],
        'equipment_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE20 = TypedDict(
    'SE20',
    {
        'record': Literal['SE20'],
        'reference_identifier_qualifier': str | None,
        'reference_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE30 = TypedDict(
    'SE30',
    {
        'record': Literal['SE30'],
        'entity_code': str | None,
        'entity_name': str | None,
        'entity_identifier_qualifier': str | None,
        'entity_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE31 = TypedDict(
    'SE31',
    {
        'record': Literal['SE31'],
        'gbi_identifier_qualifier': str | None,
        'gbi_identifier': str | None,
        'identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE35_addresses = TypedDict(
    'SE35_addresses',
    {
        'address_component_qualifier': str | None,
        'address_information': str | None,
    },
    total=False,
)

SE35 = TypedDict(
    'SE35',
    {
        'record': Literal['SE35'],
        'addresses': list[SE35_addresses | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE36 = TypedDict(
    'SE36',
    {
        'record': Literal['SE36'],
        'city_name': str | None,
        'country_sub_entity_code': str | None,
        'postal_code': str | None,
        'country_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE40 = TypedDict(
    'SE40',
    {
        'record': Literal['SE40'],
        'line_item_identifier': str | None,
        'country_of_origin': str | None,
        'commercial_invoice_description': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE41 = TypedDict(
    'SE41',
    {
        'record': Literal['SE41'],
        'zone_status': str | None,
        'privileged_ftz_merchandise_filing_date': str | None,
        'ftz_line_item_quantity': int | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE50 = TypedDict(
    'SE50',
    {
        'record': Literal['SE50'],
        'entity_code': str | None,
        'entity_name': str | None,
        'entity_identifier_qualifier': str | None,
        'entity_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE51 = TypedDict(
    'SE51',
    {
        'record': Literal['SE51'],
        'gbi_identifier_qualifier': str | None,
        'gbi_identifier': str | None,
        'identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE55_addresses = TypedDict(
    'SE55_addresses',
    {
        'address_component_qualifier': str | None,
        'address_information': str | None,
    },
    total=False,
)

SE55 = TypedDict(
    'SE55',
    {
        'record': Literal['SE55'],
        'addresses': list[SE55_addresses | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE56 = TypedDict(
    'SE56',
    {
        'record': Literal['SE56'],
        'city_name': str | None,
        'country_sub_entity_code': str | None,
        'postal_code': str | None,
        'country_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE60 = TypedDict(
    'SE60',
    {
        'record': Literal['SE60'],
        'hts_number': str | None,
        'line_item_value': int | None,
        'sanction_disclaim_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE61 = TypedDict(
    'SE61',
    {
        'record': Literal['SE61'],
        'current_hts_number_for_pf_status_merchandise': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF10 = TypedDict(
    'SF10',
    {
        'record': Literal['SF10'],
        'isf_submission_type': str | None,
        'shipment_type_code': str | None,
        'action_code': str | None,
        'action_reason_code': str | None,
        'isf_importer_number_qualifier': str | None,
        'isf_importer_number': str | None,
        'mode_of_transportation_code': str | None,
        'isf_transaction_number': str | None,
        'scac_identifier': str | None,
        'date_of_birth': str | None,
        'bond_holder': str | None,
        'bond_activity_code': str | None,
        'bond_type': str | None,
        'country_of_issuance': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF20 = TypedDict(
    'SF20',
    {
        'record': Literal['SF20'],
        'reference_identifier_qualifier': str | None,
        'reference_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF25 = TypedDict(
    'SF25',
    {
        'record': Literal['SF25'],
        'equipment_description_code': str | None,
        'equipment_initial': str | None,
        'equipment_number': str | None,
        'equipment_number_check_digit': str | None,
        'equipment_size_type_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF30 = TypedDict(
    'SF30',
    {
        'record': Literal['SF30'],
        'entity_code': str | None,
        'entity_name': str | None,
        'entity_identifier_qualifier': str | None,
        'entity_identifier': str | None,
        'country_code': str | None,
        'date_of_birth': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF31 = TypedDict(
    'SF31',
    {
        'record': Literal['SF31'],
        'entity_code': str | None,
        'entity_name': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF35_addresses = TypedDict(
    'SF35_addresses',
    {
        'address_component_qualifier': str | None,
        'address_information': str | None,
    },
    total=False,
)

SF35 = TypedDict(
    'SF35',
    {
        'record': Literal['SF35'],
        'addresses': list[SF35_addresses | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF36 = TypedDict(
    'SF36',
    {
        'record': Literal['SF36'],
        'city_name': str | None,
        'country_sub_entity_code': str | None,
        'postal_code': str | None,
        'country_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

OI = TypedDict(
    'OI',
    {
        'record': Literal['OI'],
        'commercial_description': str | None,
        'commercial_description_text': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG01 = TypedDict(
    'PG01',
    {
        'record': Literal['PG01'],
        'pga_line_number': str | None,
        'government_agency_code': str | None,
        'government_agency_program_code': str | None,
        'government_agency_processing_code': str | None,
        'electronic_image_submitted': str | None,
        'confidential_information_indicator': str | None,
        'globally_unique_product_identification_code_qualifier': str | None,
        'globally_unique_product_identification_code': str | None,
        'intended_use_code': str | None,
        'intended_use_description': str | None,
        'correction_indicator': str | None,
        'disclaimer': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG02_product_codes = TypedDict(
    'PG02_product_codes',
    {
        'product_code_qualifier': str | None,
        'product_code_number': str | None,
    },
    total=False,
)

PG02 = TypedDict(
    'PG02',
    {
        'record': Literal['PG02'],
        'item_type': str | None,
        'product_codes': list[PG02_product_codes | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG04 = TypedDict(
    'PG04',
    {
        'record': Literal['PG04'],
        'constituent_active_ingredient_qualifier': str | None,
        'name_of_the_constituent_element': str | None,
        'quantity_of_constituent_element': str | None,
        'unit_of_measure_constituent_element': str | None,
        'percent_of_constituent_element': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG05 = TypedDict(
    'PG05',
    {
        'record': Literal['PG05'],
        'scientific_genus_name': str | None,
        'scientific_species_name': str | None,
        'scientific_sub_species_name': str | None,
        'scientific_species_code': str | None,
        'fws_description_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG06 = TypedDict(
    'PG06',
    {
        'record': Literal['PG06'],
        'source_type_code': str | None,
        'country_code': str | None,
        'geographic_location': str | None,
        'processing_start_date': str | None,
        'processing_end_date': str | None,
        'processing_type_code': str | None,
        'processing_description': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG07 = TypedDict(
    'PG07',
    {
        'record': Literal['PG07'],
        'trade_name_brand_name': str | None,
        'model': str | None,
        'manufacture_month_and_year': str | None,
        'item_identity_number_qualifier': str | None,
        'item_identity_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG08_item_identity_numbers = TypedDict(
    'PG08_item_identity_numbers',
    {
        'item_identity_number': str | None,
    },
    total=False,
)

PG08 = TypedDict(
    'PG08',
    {
        'record': Literal['PG08'],
        'item_identity_numbers': list[PG08_item_identity_numbers | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG10 = TypedDict(
    'PG10',
    {
        'record': Literal['PG10'],
        'category_type_code': str | None,
        'category_code': str | None,
        'commodity_qualifier_code': str | None,
        'commodity_characteristic_qualifier': str | None,
        'commodity_characteristic_description': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG13 = TypedDict(
    'PG13',
    {
        'record': Literal['PG13'],
        'issuer_of_lpco': str | None,
        'lpco_issuer_government_geographic_code_qualifier': str | None,
        'location_country_state_province_of_issuer_of_the_lpco': str | None,
        'regional_description_of_location_of_agency_issuing_the_lpco': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG14 = TypedDict(
    'PG14',
    {
        'record': Literal['PG14'],
        'lpco_transaction_type': str | None,
        'lpco_type': str | None,
        'lpco_number_or_name': str | None,
        'lpco_date_qualifier': str | None,
        'lpco_date': str | None,
        'lpco_quantity': str | None,
        'lpco_unit_of_measure': str | None,
        'exemption_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG17 = TypedDict(
    'PG17',
    {
        'record': Literal['PG17'],
        'common_name_specific': str | None,
        'common_name_general': str | None,
        'live_venomous_wildlife_code': str | None,
        'cartons_containing_wildlife': int | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG18 = TypedDict(
    'PG18',
    {
        'record': Literal['PG18'],
        'un_dangerous_goods_code': str | None,
        'hazardous_class_code': str | None,
        'epa_hazardous_waste_code': str | None,
        'hazardous_material_description': str | None,
        'packaging_group_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG19 = TypedDict(
    'PG19',
    {
        'record': Literal['PG19'],
        'entity_role_code': str | None,
        'entity_identification_code': str | None,
        'entity_number': str | None,
        'entity_name': str | None,
        'entity_address_1': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG20 = TypedDict(
    'PG20',
    {
        'record': Literal['PG20'],
        'entity_address_2': str | None,
        'entity_apartment_number_suite_number': str | None,
        'entity_city': str | None,
        'entity_state_province': str | None,
        'entity_country': str | None,
        'entity_zip_postal_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG21 = TypedDict(
    'PG21',
    {
        'record': Literal['PG21'],
        'individual_qualifier': str | None,
        'individual_name': str | None,
        'telephone_number_of_the_individual': str | None,
        'email_address_or_fax_number_for_the_individual': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG22 = TypedDict(
    'PG22',
    {
        'record': Literal['PG22'],
        'importers_substantiating_signed_document_signed_confirmation_letter': str | None,
        'document_identifier': str | None,
        'conformance_declaration': str | None,
        'entity_role_code': str | None,
        'declaration_code': str | None,
        'declaration_certification': str | None,
        'date_of_signature': str | None,
        'invoice_number': str | None,
        'compliance_description': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG23 = TypedDict(
    'PG23',
    {
        'record': Literal['PG23'],
        'affirmation_of_compliance_code': str | None,
        'affirmation_of_compliance_description': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG24 = TypedDict(
    'PG24',
    {
        'record': Literal['PG24'],
        'remarks_type_code': str | None,
        'remarks_code': str | None,
        'remarks_text': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG25 = TypedDict(
    'PG25',
    {
        'record': Literal['PG25'],
        'temperature_qualifier': str | None,
        'degree_type': str | None,
        'negative_number': str | None,
        'actual_temperature': str | None,
        'location_of_temperature_recording': str | None,
        'lot_number_qualifier': str | None,
        'lot_number': str | None,
        'production_start_date_of_the_lot': str | None,
        'production_end_date_of_the_lot': str | None,
        'pga_line_value': int | None,
        'pga_unit_value': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG26 = TypedDict(
    'PG26',
    {
        'record': Literal['PG26'],
        'packaging_qualifier': str | None,
        'quantity': str | None,
        'unit_of_measure_packaging_level': str | None,
        'package_identifier': str | None,
        'packaging_method': str | None,
        'package_material': str | None,
        'package_filler': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG27_containers = TypedDict(
    'PG27_containers',
    {
        'container_number_equipment_id': str | None,
        'type_of_container': str | None,
        'container_length': int | None,
    },
    total=False,
)

PG27 = TypedDict(
    'PG27',
    {
        'record': Literal['PG27'],
        'containers': list[PG27_containers | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG28 = TypedDict(
    'PG28',
    {
        'record': Literal['PG28'],
        'can_dimensions_1': str | None,
        'can_dimensions_2': str | None,
        'can_dimension_3': str | None,
        'package_tracking_number_code': str | None,
        'package_tracking_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG29 = TypedDict(
    'PG29',
    {
        'record': Literal['PG29'],
        'unit_of_measure_pga_line_net': str | None,
        'commodity_net_quantity_pga_line_net': str | None,
        'unit_of_measure_pga_line_gross': str | None,
        'commodity_gross_quantity_pga_line_gross': str | None,
        'unit_of_measure_individual_unit_net': str | None,
        'commodity_net_quantity_individual_unit_net': str | None,
        'unit_of_measure_individual_unit_gross': str | None,
        'commodity_gross_quantity_individual_unit_gross': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG30 = TypedDict(
    'PG30',
    {
        'record': Literal['PG30'],
        'inspection_laboratory_testing_status': str | None,
        'requested_or_scheduled_date_of_inspection_date_of_previous_inspection_laboratory_testing_arrival_date': str | None,
        'requested_or_scheduled_time_of_inspection_time_of_previous_inspection_laboratory_testing_arrival_time': str | None,
        'inspection_or_arrival_location_code': str | None,
        'inspection_or_arrival_location': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG31 = TypedDict(
    'PG31',
    {
        'record': Literal['PG31'],
        'commodity_harvesting_vessel_characteristic_type_code': str | None,
        'commodity_harvesting_vessel_characteristic': str | None,
        'unit_of_measure_conveyance': str | None,
        'harvested_commodity_net_weight': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG32 = TypedDict(
    'PG32',
    {
        'record': Literal['PG32'],
        'commodity_routing_type_code': str | None,
        'commodity_routing_country_code': str | None,
        'commodity_political_subunit_of_routing_qualifier': str | None,
        'commodity_political_subunit_of_routing_number': str | None,
        'commodity_political_subunit_of_routing_name': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG33 = TypedDict(
    'PG33',
    {
        'record': Literal['PG33'],
        'commodity_geographic_area_code': str | None,
        'commodity_geographic_area_name': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG34 = TypedDict(
    'PG34',
    {
        'record': Literal['PG34'],
        'travel_document_type_code': str | None,
        'travel_document_nationality': str | None,
        'travel_document_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG35 = TypedDict(
    'PG35',
    {
        'record': Literal['PG35'],
        'dot_surety_code': str | None,
        'dot_bond_serial_number': str | None,
        'dot_bond_qualifier': str | None,
        'dot_bond_amount': int | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG50 = TypedDict(
    'PG50',
    {
        'record': Literal['PG50'],
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG51 = TypedDict(
    'PG51',
    {
        'record': Literal['PG51'],
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG55_entity_role_codes = TypedDict(
    'PG55_entity_role_codes',
    {
        'entity_role_code': str | None,
    },
    total=False,
)

PG55 = TypedDict(
    'PG55',
    {
        'record': Literal['PG55'],
        'entity_role_codes': list[PG55_entity_role_codes | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG60 = TypedDict(
    'PG60',
    {
        'record': Literal['PG60'],
        'additional_information_qualifier_code': str | None,
        'additional_information': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

PG00 = TypedDict(
    'PG00',
    {
        'record': Literal['PG00'],
        'substitution_indicator': str | None,
        'substitution_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WR1 = TypedDict(
    'WR1',
    {
        'record': Literal['WR1'],
        'entry_filer_code': str | None,
        'entry_number': str | None,
        'in_bond_number': str | None,
        'issuer_code_of_bill_of_lading_number': str | None,
        'bill_of_lading_number': str | None,
        'air_waybill_number': str | None,
        'house_air_waybill_number': str | None,
        'request_for_related_bol_indicator': str | None,
        'request_for_bill_of_lading_and_entry_data_indicator': str | None,
        'limit_output_option': str | None,
        'district_port_of_entry': str | None,
        'entry_type_code': str | None,
        'importer_of_record_number': str | None,
        'broker_reference_number': str | None,
        'carrier_code': str | None,
        'importing_vessel_code_or_importing_conveyance_name': str | None,
        'voyage_flight_trip_manifest_number': str | None,
        'date_of_arrival': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record10 = TypedDict(
    'Record10',
    {
        'record': Literal['10'],
        'bond_designation_type_code': str | None,
        'bond_type_code': str | None,
        'bond_activity_code': str | None,
        'bond_amount': int | None,
        'execution_date': str | None,
        'surety_reference_number': str | None,
        'effective_date': str | None,
        'termination_date': str | None,
        'bond_number': str | None,
        'reconciliation_bond_rider_flag': str | None,
        'usvi_bond_rider_flag': str | None,
        'summary_filing_action_request_code': str | None,
        'entry_filer_code': str | None,
        'entry_number': str | None,
        'district_port_of_entry': str | None,
        'broker_reference_number': str | None,
        'entry_type_code': str | None,
        'mode_of_transportation_mot_code': str | None,
        'bond_waiver_indicator': str | None,
        'electronic_signature': str | None,
        'cargo_release_certification_request_indicator': str | None,
        'electronic_invoice_indicator': str | None,
        'consolidated_summary_indicator': str | None,
        'shipment_usage_type_code': str | None,
        'live_entry_indicator': str | None,
        'deferred_tax_payment_code': str | None,
        'trade_agreement_reconciliation_indicator': str | None,
        'reconciliation_issue_code': str | None,
        'payment_type_code': str | None,
        'preliminary_statement_print_date': str | None,
        'periodic_statement_month': str | None,
        'statement_client_branch_identifier': str | None,
        'bond_waiver_reason_code': str | None,
        'post_summary_correction_indicator': str | None,
        'accelerated_liquidation_request_indicator': str | None,
        'known_importer_indicator': str | None,
        'pga_data_included_indicator': str | None,
        'tib_declaration_indicator': str | None,
        'consolidated_express_informal_indicator': str | None,
        'action_code': str | None,
        'in_bond_number': str | None,
        'issuer_code_of_simple_regular_master_bill_of_lading': str | None,
        'simple_regular_master_bill_of_lading': str | None,
        'house_bill_of_lading': str | None,
        'firms_location_on_in_bond_arrival': str | None,
        'container_number': str | None,
        'in_bond_entry_type': str | None,
        'in_bond_carrier_code': str | None,
        'u_s_port_of_destination': str | None,
        'port_of_foreign_destination': str | None,
        'value': int | None,
        'bonded_carrier_id': str | None,
        'foreign_trade_zone_warehouse_indicator': str | None,
        'bta_fda_indicator': str | None,
        'foreign_destination': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record12_secondary_notify_parties = TypedDict(
    'Record12_secondary_notify_parties',
    {
        'secondary_notify_party_code': str | None,
    },
    total=False,
)

Record12 = TypedDict(
    'Record12',
    {
        'record': Literal['12'],
        'secondary_notify_parties': list[Record12_secondary_notify_parties | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record20 = TypedDict(
    'Record20',
    {
        'record': Literal['20'],
        'transaction_id_type_code': str | None,
        'entry_type_code': str | None,
        'transaction_id': str | None,
        'carrier_code': str | None,
        'district_port_of_unlading': str | None,
        'estimated_date_of_arrival': str | None,
        'location_of_goods_code': str | None,
        'conveyance_name': str | None,
        'vessel_code': str | None,
        'designated_exam_port_code': str | None,
        'in_bond_in_transit_date': str | None,
        'date': str | None,
        'time': str | None,
        'port_of_arrival': str | None,
        'in_bond_carrier_code': str | None,
        'bonded_carrier_id': str | None,
        'city_name': str | None,
        'state_code': str | None,
        'export_mot': str | None,
        'export_conveyance': str | None,
        'importing_carrier_code': str | None,
        'import_mode_of_transport_mot_code': str | None,
        'country_code_of_importing_carrier': str | None,
        'importing_conveyance_name': str | None,
        'voyage_flight_trip_number': str | None,
        'port_of_importing_conveyance_arrival': str | None,
        'foreign_trade_zone_firms_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record30 = TypedDict(
    'Record30',
    {
        'record': Literal['30'],
        'principal_id_number_type': str | None,
        'principal_id_number': str | None,
        'principal_name': str | None,
        'associated_warehouse_entry_filer_code': str | None,
        'associated_warehouse_entry_number': str | None,
        'associated_warehouse_entry_district_port_code': str | None,
        'final_warehouse_withdrawal_indicator': str | None,
        'action_code': str | None,
        'sequence_number': str | None,
        'issuer_code_of_simple_regular_master_bill_of_lading': str | None,
        'issuer_sequence_of_simple_regular_master_bill_of_lading': str | None,
        'house_bill_number': str | None,
        'previous_in_bond_number': str | None,
        'in_bond_quantity': int | None,
        'disposition_code': str | None,
        'issuer_code_of_simple_regular_master_bill_number': str | None,
        'simple_regular_master_bill_number': str | None,
        'issuer_code_of_house_bill_number': str | None,
        'quantity': int | None,
        'negative_indicator': str | None,
        'action_date': str | None,
        'action_time': str | None,
        'in_bond_carrier_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record35 = TypedDict(
    'Record35',
    {
        'record': Literal['35'],
        'co_principal_id_number_type': str | None,
        'co_principal_id_number': str | None,
        'co_principal_name': str | None,
        'post_summary_correction_header_reason_code_1': str | None,
        'post_summary_correction_header_reason_code_2': str | None,
        'post_summary_correction_header_reason_code_3': str | None,
        'post_summary_correction_header_reason_code_4': str | None,
        'post_summary_correction_header_reason_code_5': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record36 = TypedDict(
    'Record36',
    {
        'record': Literal['36'],
        'bond_user_id_number_type': str | None,
        'bond_user_id_number': str | None,
        'bond_user_name': str | None,
        'user_rider_action_code': str | None,
        'user_add_date': str | None,
        'user_delete_date': str | None,
        'psc_filing_explanation_text': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record40 = TypedDict(
    'Record40',
    {
        'record': Literal['40'],
        'surety_code': str | None,
        'agent_id_number': str | None,
        'surety_name': str | None,
        'surety_liability_amount': int | None,
        'line_item_identifier': str | None,
        'article_set_indicator': str | None,
        'country_of_origin_code': str | None,
        'country_of_export_code': str | None,
        'date_of_exportation': str | None,
        'date_of_exportation_for_textiles': str | None,
        'trade_agreement_special_program_claim_code': str | None,
        'charges_amount': int | None,
        'foreign_port_of_lading_code': str | None,
        'gross_shipping_weight': int | None,
        'category_code_for_textiles': str | None,
        'product_claim_code': str | None,
        'related_party_indicator': str | None,
        'nafta_net_cost_indicator': str | None,
        'fee_exemption_code': str | None,
        'ad_case_non_reimbursement_statement': str | None,
        'foreign_port_of_lading': str | None,
        'manifest_quantity': int | None,
        'manifest_units': str | None,
        'weight': int | None,
        'weight_unit': str | None,
        'volume': int | None,
        'volume_unit': str | None,
        'place_of_pre_receipt': str | None,
        'entry_type': str | None,
        'entry_number': str | None,
        'district_port_of_transaction': str | None,
        'firms_code': str | None,
        'container_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record45 = TypedDict(
    'Record45',
    {
        'record': Literal['45'],
        'co_surety_code': str | None,
        'agent_id_number': str | None,
        'co_surety_name': str | None,
        'co_surety_liability_amount': int | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record46 = TypedDict(
    'Record46',
    {
        'record': Literal['46'],
        'surety_code_for_re_insurer': str | None,
        'agent_id_number': str | None,
        'surety_name': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record11 = TypedDict(
    'Record11',
    {
        'record': Literal['11'],
        'importer_of_record_number': str | None,
        'consignee_number': str | None,
        'designated_notify_party_4811_number': str | None,
        'estimated_entry_date': str | None,
        'date_of_importation': str | None,
        'u_s_state_of_destination_code': str | None,
        'foreign_trade_zone_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record21 = TypedDict(
    'Record21',
    {
        'record': Literal['21'],
        'trip_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record22 = TypedDict(
    'Record22',
    {
        'record': Literal['22'],
        'manifested_quantity': int | None,
        'manifested_quantity_unit_of_measure_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record23 = TypedDict(
    'Record23',
    {
        'record': Literal['23'],
        'manifest_component_type_code': str | None,
        'manifest_component_issuer_code': str | None,
        'manifest_component_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record31 = TypedDict(
    'Record31',
    {
        'record': Literal['31'],
        'bond_type_code': str | None,
        'bond_designation_type_code': str | None,
        'continuous_bond_indicator': str | None,
        'surety_company_code': str | None,
        'single_transaction_bond_amount': int | None,
        'single_transaction_bond_producer_account_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record32_releases = TypedDict(
    'Record32_releases',
    {
        'release_entry_filer_code': str | None,
        'release_entry_number': str | None,
    },
    total=False,
)

Record32_secondary_notify_parties = TypedDict(
    'Record32_secondary_notify_parties',
    {
        'secondary_notify_party_code': str | None,
    },
    total=False,
)

Record32 = TypedDict(
    'Record32',
    {
        'record': Literal['32'],
        'releases': list[Record32_releases | None] | None,
        'secondary_notify_parties': list[Record32_secondary_notify_parties | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record33 = TypedDict(
    'Record33',
    {
        'record': Literal['33'],
        'missing_document_code_1': str | None,
        'missing_document_code_2': str | None,
        'qualifier': str | None,
        'reference_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record34_fees = TypedDict(
    'Record34_fees',
    {
        'accounting_class_code': str | None,
        'header_fee_amount': str | None,
    },
    total=False,
)

Record34 = TypedDict(
    'Record34',
    {
        'record': Literal['34'],
        'fees': list[Record34_fees | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE32 = TypedDict(
    'SE32',
    {
        'record': Literal['SE32'],
        'sequence_number': str | None,
        'description': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record88 = TypedDict(
    'Record88',
    {
        'record': Literal['88'],
        'total_bonded_ad_duty_amount': str | None,
        'total_cash_deposit_ad_duty_amount': str | None,
        'total_bonded_cv_duty_amount': str | None,
        'total_cash_deposit_cv_duty_amount': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record89_totals = TypedDict(
    'Record89_totals',
    {
        'accounting_class_code': str | None,
        'total_fee_amount': str | None,
    },
    total=False,
)

Record89 = TypedDict(
    'Record89',
    {
        'record': Literal['89'],
        'totals': list[Record89_totals | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record90 = TypedDict(
    'Record90',
    {
        'record': Literal['90'],
        'grand_total_duty_amount': str | None,
        'grand_total_user_fee_amount': str | None,
        'grand_total_ir_tax_amount': str | None,
        'grand_total_ad_duty_amount': str | None,
        'grand_total_cv_duty_amount': str | None,
        'grand_total_other_revenue_amount': str | None,
        'disposition_type_code': str | None,
        'severity_code': str | None,
        'condition_code': str | None,
        'narrative_text': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record41 = TypedDict(
    'Record41',
    {
        'record': Literal['41'],
        'ftz_merchandise_status_code': str | None,
        'privileged_ftz_merchandise_filing_date': str | None,
        'ftz_line_item_quantity': int | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record42_ranges = TypedDict(
    'Record42_ranges',
    {
        'invoice_line_range_begin': int | None,
        'invoice_line_range_end': int | None,
    },
    total=False,
)

Record42 = TypedDict(
    'Record42',
    {
        'record': Literal['42'],
        'supplier_id_code': str | None,
        'invoice_number': str | None,
        'ranges': list[Record42_ranges | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record43 = TypedDict(
    'Record43',
    {
        'record': Literal['43'],
        'ruling_type_code': str | None,
        'ruling_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record44 = TypedDict(
    'Record44',
    {
        'record': Literal['44'],
        'commercial_description_text': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record47 = TypedDict(
    'Record47',
    {
        'record': Literal['47'],
        'article_party_type_code': str | None,
        'article_party_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE52 = TypedDict(
    'SE52',
    {
        'record': Literal['SE52'],
        'sequence_number': str | None,
        'description': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record50_quantities = TypedDict(
    'Record50_quantities',
    {
        'quantity': str | None,
        'unit_of_measure_code': str | None,
    },
    total=False,
)

Record50 = TypedDict(
    'Record50',
    {
        'record': Literal['50'],
        'hts_number': str | None,
        'duty_amount': str | None,
        'value_of_goods_amount': int | None,
        'quantities': list[Record50_quantities | None] | None,
        'foreign_shipper_name': str | None,
        'foreign_shipper_address_line_1': str | None,
        'remarks': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record51 = TypedDict(
    'Record51',
    {
        'record': Literal['51'],
        'standard_visa_number': str | None,
        'foreign_shipper_address_line_2': str | None,
        'foreign_shipper_address_line_3': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record52 = TypedDict(
    'Record52',
    {
        'record': Literal['52'],
        'license_certificate_permit_type_code': str | None,
        'license_number_certificate_number_permit_number': str | None,
        'foreign_shipper_telephone_or_telex_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record53 = TypedDict(
    'Record53',
    {
        'record': Literal['53'],
        'case_number': str | None,
        'bond_cash_claim_code': str | None,
        'case_deposit_rate': str | None,
        'case_rate_type_qualifier_code': str | None,
        'ad_cvd_value_of_goods_amount': int | None,
        'ad_cvd_quantity': str | None,
        'ad_cvd_duty_amount': str | None,
        'ad_cvd_non_reimbursement_declaration_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record54 = TypedDict(
    'Record54',
    {
        'record': Literal['54'],
        'variant': Literal['other', 'type_01', 'type_02', 'type_03', 'type_04', 'type_05', 'type_06', 'type_07', 'type_08', 'type_09', 'type_10', 'type_11', 'type_12'],
        'importers_additional_declaration_type_code': str | None,
        'importers_additional_declaration_information': str | None,
        'softwood_lumber_declaration_indicator': str | None,
        'softwood_lumber_export_price': int | None,
        'softwood_lumber_export_charges': int | None,
        'product_exclusion_identifier_steel_product': str | None,
        'product_exclusion_identifier_aluminum_product': str | None,
        'official_certificate_of_exportation_number_issued_by_the_republic_of_korea': str | None,
        'controlled_group_name': str | None,
        'foreign_producer_identifier': str | None,
        'foreign_producer_name': str | None,
        'allocation_quantity': str | None,
        'flavor_content_credit_indicator': str | None,
        'cbma_rate_designation_code': str | None,
        'ttb_tax_rate_confirmation': str | None,
        'ad_cvd_certification_designation': str | None,
        'primary_country_of_smelt_applicability_code': str | None,
        'primary_country_of_smelt_code': str | None,
        'secondary_country_of_smelt_applicability_code': str | None,
        'secondary_country_of_smelt_code': str | None,
        'country_of_cast_code': str | None,
        'country_of_melt_and_pour_code': str | None,
        'country_of_melt_and_pour_applicability_code': str | None,
        '201_bifacial_certification_designation': str | None,
        '301_ship_to_shore_crane_certification_designation': str | None,
        'license_number_issued_to_auto_parts_importers_by_the_department_of_commerce': str | None,
        'country_of_most_recent_cast_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record60 = TypedDict(
    'Record60',
    {
        'record': Literal['60'],
        'accounting_class_code': str | None,
        'ir_tax_amount': str | None,
        'notify_party_name': str | None,
        'notify_party_address_line_1': str | None,
        'action_indicator': str | None,
        'container_number': str | None,
        'seal_number_1': str | None,
        'seal_number_2': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record61 = TypedDict(
    'Record61',
    {
        'record': Literal['61'],
        'accounting_class_code': str | None,
        'other_revenue_amount': str | None,
        'notify_party_address_line_2': str | None,
        'notify_party_address_line_3': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record62 = TypedDict(
    'Record62',
    {
        'record': Literal['62'],
        'accounting_class_code': str | None,
        'user_fee_amount': str | None,
        'notify_party_telephone_or_telex_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE62 = TypedDict(
    'SE62',
    {
        'record': Literal['SE62'],
        'record_id': str | None,
        'record_type': str | None,
        'field_name': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE63 = TypedDict(
    'SE63',
    {
        'record': Literal['SE63'],
        'field_value': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record63 = TypedDict(
    'Record63',
    {
        'record': Literal['63'],
        'post_summary_correction_line_reason_code_1': str | None,
        'post_summary_correction_line_reason_code_2': str | None,
        'post_summary_correction_line_reason_code_3': str | None,
        'post_summary_correction_line_reason_code_4': str | None,
        'post_summary_correction_line_reason_code_5': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

CW02_overrides = TypedDict(
    'CW02_overrides',
    {
        'census_warning_condition_code': str | None,
        'census_warning_condition_override_code': str | None,
    },
    total=False,
)

CW02 = TypedDict(
    'CW02',
    {
        'record': Literal['CW02'],
        'overrides': list[CW02_overrides | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

K_importers = TypedDict(
    'K_importers',
    {
        'importer_number': str | None,
        'address_request_code': str | None,
    },
    total=False,
)

K = TypedDict(
    'K',
    {
        'record': Literal['K'],
        'importers': list[K_importers | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF13 = TypedDict(
    'SF13',
    {
        'record': Literal['SF13'],
        'shipment_sub_type': str | None,
        'estimated_value': int | None,
        'estimated_quantity': int | None,
        'unit_of_measure': str | None,
        'estimated_weight': int | None,
        'weight_qualifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF15 = TypedDict(
    'SF15',
    {
        'record': Literal['SF15'],
        'code_qualifier': str | None,
        'shipment_reference_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF40 = TypedDict(
    'SF40',
    {
        'record': Literal['SF40'],
        'harmonized_number': str | None,
        'country_of_origin': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF50 = TypedDict(
    'SF50',
    {
        'record': Literal['SF50'],
        'port_of_unlading_qualifier': str | None,
        'foreign_port_of_unlading': str | None,
        'place_of_delivery_qualifier': str | None,
        'place_of_delivery': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record55 = TypedDict(
    'Record55',
    {
        'record': Literal['55'],
        'consignee_name': str | None,
        'consignee_address_line_1': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record56 = TypedDict(
    'Record56',
    {
        'record': Literal['56'],
        'consignee_address_line_2': str | None,
        'consignee_address_line_3': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record57 = TypedDict(
    'Record57',
    {
        'record': Literal['57'],
        'consignee_telephone_or_telex_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record65 = TypedDict(
    'Record65',
    {
        'record': Literal['65'],
        'container_number': str | None,
        'seal_number_1': str | None,
        'seal_number_2': str | None,
        'container_description_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record70 = TypedDict(
    'Record70',
    {
        'record': Literal['70'],
        'harmonized_number': str | None,
        'value': int | None,
        'weight': int | None,
        'weight_unit': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record71 = TypedDict(
    'Record71',
    {
        'record': Literal['71'],
        'piece_count': int | None,
        'description': str | None,
        'manifest_unit_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record72 = TypedDict(
    'Record72',
    {
        'record': Literal['72'],
        'marks_and_numbers': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record75 = TypedDict(
    'Record75',
    {
        'record': Literal['75'],
        'hazardous_material_code': str | None,
        'hazardous_material_class': str | None,
        'hazardous_material_code_qualifier': str | None,
        'hazardous_material_description': str | None,
        'hazardous_material_contact': str | None,
        'flashpoint_temperature': int | None,
        'unit_of_measure_code': str | None,
        'negative_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record76 = TypedDict(
    'Record76',
    {
        'record': Literal['76'],
        'hazardous_material_description': str | None,
        'hazardous_material_classification': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SE90 = TypedDict(
    'SE90',
    {
        'record': Literal['SE90'],
        'message_type_code': str | None,
        'message_identifier_code': str | None,
        'narrative_message_text': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WR0 = TypedDict(
    'WR0',
    {
        'record': Literal['WR0'],
        'entry_filer_code': str | None,
        'entry_number': str | None,
        'error_message_identifier': str | None,
        'narrative_message': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WSA = TypedDict(
    'WSA',
    {
        'record': Literal['WSA'],
        'in_bond_number': str | None,
        'issuer_code_of_master_bill_number': str | None,
        'master_bill_number': str | None,
        'error_message_identifier': str | None,
        'narrative_message': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WSB = TypedDict(
    'WSB',
    {
        'record': Literal['WSB'],
        'air_waybill_number': str | None,
        'house_air_waybill_number': str | None,
        'error_message_identifier': str | None,
        'narrative_message': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WR2 = TypedDict(
    'WR2',
    {
        'record': Literal['WR2'],
        'trip_number': str | None,
        'firms': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WR3 = TypedDict(
    'WR3',
    {
        'record': Literal['WR3'],
        'record_control_number': str | None,
        'country_of_origin': str | None,
        'tariff_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WS4 = TypedDict(
    'WS4',
    {
        'record': Literal['WS4'],
        'in_bond_status': str | None,
        'in_bond_arrival_date': str | None,
        'in_bond_export_date': str | None,
        'in_bond_entry_type': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WR4 = TypedDict(
    'WR4',
    {
        'record': Literal['WR4'],
        'in_bond_number': str | None,
        'master_bill_number': str | None,
        'house_bill_number': str | None,
        'sub_house_bill_number': str | None,
        'manifest_quantity': int | None,
        'unit': str | None,
        'issuer_code_of_master_bill_number': str | None,
        'issuer_code_of_house_bill_number': str | None,
        'bill_of_lading_type': str | None,
        'importer_security_filing_indicator': str | None,
        'mode_of_transportation_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WS5 = TypedDict(
    'WS5',
    {
        'record': Literal['WS5'],
        'in_bond_status': str | None,
        'in_bond_arrival_date': str | None,
        'in_bond_export_date': str | None,
        'in_bond_entry_type': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WSC_quantities = TypedDict(
    'WSC_quantities',
    {
        'part_indicator': str | None,
        'manifest_quantity': int | None,
        'boarded_quantity': int | None,
    },
    total=False,
)

WSC = TypedDict(
    'WSC',
    {
        'record': Literal['WSC'],
        'importing_carrier_code': str | None,
        'flight_number': str | None,
        'scheduled_arrival_date': str | None,
        'air_waybill_number': str | None,
        'quantities': list[WSC_quantities | None] | None,
        'house_air_waybill_number': str | None,
        'in_bond_number': str | None,
        'in_bond_status': str | None,
        'in_bond_entry_type': str | None,
        'wsc_record_version': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WSD = TypedDict(
    'WSD',
    {
        'record': Literal['WSD'],
        'disposition_action_date': str | None,
        'disposition_action_time': str | None,
        'disposition_code': str | None,
        'narrative_message': str | None,
        'in_bond_or_entry_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WR5 = TypedDict(
    'WR5',
    {
        'record': Literal['WR5'],
        'disposition_action_date': str | None,
        'disposition_action_time': str | None,
        'disposition_action_code': str | None,
        'narrative_message': str | None,
        'release_date': str | None,
        'release_origin': str | None,
        'quantity': int | None,
        'sequence': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WN0 = TypedDict(
    'WN0',
    {
        'record': Literal['WN0'],
        'master_bill_amended_quantity': int | None,
        'house_bill_amended_quantity': int | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WN1 = TypedDict(
    'WN1',
    {
        'record': Literal['WN1'],
        'in_bond_entry_number': str | None,
        'manifested_port_of_unlading_import': str | None,
        'actual_port_of_unlading_import': str | None,
        'actual_port_of_unlading_import_ocean_vessel_diversion': str | None,
        'in_bond_originating_port': str | None,
        'manifested_in_bond_destination_port': str | None,
        'actual_in_bond_destination_manual_diversion': str | None,
        'actual_in_bond_destination_via_edi_in_bond_diversion': str | None,
        'vessel_departure_port': str | None,
        'vessel_departure_date': str | None,
        'container_load_port': str | None,
        'container_load_date': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WO10 = TypedDict(
    'WO10',
    {
        'record': Literal['WO10'],
        'district_port_of_entry': str | None,
        'entry_filer_code': str | None,
        'entry_number': str | None,
        'entry_type_code': str | None,
        'importer_of_record_number': str | None,
        'carrier_code': str | None,
        'vessel_name': str | None,
        'voyage_flight_trip_manifest_number': str | None,
        'estimated_date_of_arrival': str | None,
        'split_shipment_release_code': str | None,
        'correction_response_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WO20 = TypedDict(
    'WO20',
    {
        'record': Literal['WO20'],
        'reference_identifier_qualifier': str | None,
        'reference_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WO30 = TypedDict(
    'WO30',
    {
        'record': Literal['WO30'],
        'line_item_identifier': str | None,
        'country_of_origin': str | None,
        'hts_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WO40 = TypedDict(
    'WO40',
    {
        'record': Literal['WO40'],
        'bill_type_indicator': str | None,
        'issuer_code_of_bill_of_lading_number': str | None,
        'bill_of_lading_number': str | None,
        'quantity': int | None,
        'unit_of_measure': str | None,
        'manifested_quantity': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WO42 = TypedDict(
    'WO42',
    {
        'record': Literal['WO42'],
        'in_bond_number': str | None,
        'in_bond_entry_type': str | None,
        'u_s_port_of_in_bond_departure': str | None,
        'u_s_port_of_in_bond_arrival': str | None,
        'in_bond_create_date': str | None,
        'date_of_in_bond_arrival': str | None,
        'in_bond_quantity': int | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WO50 = TypedDict(
    'WO50',
    {
        'record': Literal['WO50'],
        'disposition_date': str | None,
        'disposition_time': str | None,
        'disposition_code': str | None,
        'narrative_message': str | None,
        'split_indicator': str | None,
        'carrier_code': str | None,
        'voyage_flight_trip_manifest_number': str | None,
        'date_of_arrival': str | None,
        'district_port_of_arrival': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WO60 = TypedDict(
    'WO60',
    {
        'record': Literal['WO60'],
        'disposition_action_date': str | None,
        'disposition_action_time': str | None,
        'disposition_action_code': str | None,
        'narrative_message': str | None,
        'release_date': str | None,
        'release_origin_code': str | None,
        'document_type': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WO70 = TypedDict(
    'WO70',
    {
        'record': Literal['WO70'],
        'government_agency_code': str | None,
        'government_agency_program_code': str | None,
        'status_action_date': str | None,
        'status_action_time': str | None,
        'pga_entry_level_status_code': str | None,
        'pga_entry_level_status_message': str | None,
        'entry_line_level_status_code': str | None,
        'pga_line_level_status_code': str | None,
        'status_reason_code': str | None,
        'beginning_cbp_line': str | None,
        'beginning_tariff_position': str | None,
        'beginning_pga_line': str | None,
        'ending_cbp_line': str | None,
        'ending_tariff_position': str | None,
        'ending_pga_line': str | None,
        'document_type_code': str | None,
        'pga_entry_hold_type': str | None,
        'pga_processing_group_version': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WO71_references = TypedDict(
    'WO71_references',
    {
        'pga_reference_identification_number_qualifier': str | None,
        'pga_reference_identification_number': str | None,
    },
    total=False,
)

WO71_pga_line_sub_reason_codes = TypedDict(
    'WO71_pga_line_sub_reason_codes',
    {
        'pga_line_sub_reason_code': str | None,
    },
    total=False,
)

WO71 = TypedDict(
    'WO71',
    {
        'record': Literal['WO71'],
        'references': list[WO71_references | None] | None,
        'pga_reference_identification_number_receipt_date': str | None,
        'pga_reference_identification_number_receipt_time': str | None,
        'pga_line_sub_reason_codes': list[WO71_pga_line_sub_reason_codes | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

WO72 = TypedDict(
    'WO72',
    {
        'record': Literal['WO72'],
        'comments_to_trade_from_pga': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

E0 = TypedDict(
    'E0',
    {
        'record': Literal['E0'],
        'variant': Literal['reference', 'summry', 'carman', 'bolinb', 'bnddtl', 'conrel', 'misdoc', 'hdrfee', 'pschre', 'pscexp', 'linitm', 'eipinv', 'invlin', 'comdes', 'arpart', 'tariff', 'tarqty', 'licnse', 'addcvd', 'iaddet', 'linfee', 'psclre', 'cenwrn', 'pstlin', 'totals', 'feetot', 'pga'],
        'reference_data_type_code': str | None,
        'occurrence_position': int | None,
        'reference_id_constant': str | None,
        'reference_data_text': str | None,
        'entry_filer_code': str | None,
        'entry_number': str | None,
        'broker_reference_number': str | None,
        'cbp_team_number': str | None,
        'manifested_quantity': int | None,
        'manifested_quantity_unit_of_measure_code': str | None,
        'manifest_component_type_code': str | None,
        'manifest_component_identifier': str | None,
        'bond_type_code': str | None,
        'bond_designation_type_code': str | None,
        'surety_company_code': str | None,
        'release_entry_filer_code': str | None,
        'release_entry_number': str | None,
        'missing_document_code': str | None,
        'accounting_class_code': str | None,
        'header_fee_amount': str | None,
        'post_summary_correction_header_reason_code': str | None,
        'psc_filing_explanation_text': str | None,
        'line_item_identifier': str | None,
        'supplier_id_code': str | None,
        'invoice_number': str | None,
        'invoice_line_range_begin': int | None,
        'invoice_line_range_end': int | None,
        'commercial_description_text': str | None,
        'article_party_identifier_type_code': str | None,
        'article_party_identifier': str | None,
        'hts_number': str | None,
        'quantity': str | None,
        'unit_of_measure_code': str | None,
        'license_certificate_permit_type_code': str | None,
        'license_number_certificate_number_permit_number': str | None,
        'case_number': str | None,
        'importers_additional_declaration_type_code': str | None,
        'user_fee_amount': str | None,
        'post_summary_correction_line_reason_code': str | None,
        'census_warning_condition_code': str | None,
        'census_warning_condition_override_code': str | None,
        'total_fee_amount': str | None,
        'pertinent_portion_of_corresponding_pga_record': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

E1 = TypedDict(
    'E1',
    {
        'record': Literal['E1'],
        'disposition_type_code': str | None,
        'severity_code': str | None,
        'condition_code': str | None,
        'reason_code': str | None,
        'narrative_text': str | None,
        'entry_filer_code': str | None,
        'entry_number': str | None,
        'version_number': str | None,
        'broker_reference_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

K1 = TypedDict(
    'K1',
    {
        'record': Literal['K1'],
        'importer_number': str | None,
        'query_results_code': str | None,
        'importers_name': str | None,
        'surety_code': str | None,
        'bond_type_activity_code': str | None,
        'bond_amount': int | None,
        'district_port_where_bond_was_filed': str | None,
        'bond_effective_date': str | None,
        'bond_number': str | None,
        'bond_amount_record_location_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

K2 = TypedDict(
    'K2',
    {
        'record': Literal['K2'],
        'name_qualifier': str | None,
        'line_two_of_importer_name': str | None,
        'bond_termination_date': str | None,
        'periodic_monthly_statement_status': str | None,
        'bond_sufficiency_indicator': str | None,
        'bond_user_status_indicator': str | None,
        'bond_user_termination_date': str | None,
        'bond_amount': int | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

K3 = TypedDict(
    'K3',
    {
        'record': Literal['K3'],
        'address_line_one': str | None,
        'address_line_two': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

K4 = TypedDict(
    'K4',
    {
        'record': Literal['K4'],
        'city': str | None,
        'state_code': str | None,
        'postal_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

K5 = TypedDict(
    'K5',
    {
        'record': Literal['K5'],
        'address_line_one': str | None,
        'address_line_two': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

K6 = TypedDict(
    'K6',
    {
        'record': Literal['K6'],
        'city': str | None,
        'state_code': str | None,
        'postal_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

K7 = TypedDict(
    'K7',
    {
        'record': Literal['K7'],
        'full_legal_importer_name': str | None,
        'center_identifier': str | None,
        'center_id_description': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

K8 = TypedDict(
    'K8',
    {
        'record': Literal['K8'],
        'additional_information_qualifier_code': str | None,
        'additional_information': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SF90 = TypedDict(
    'SF90',
    {
        'record': Literal['SF90'],
        'message_type_code': str | None,
        'error_code': str | None,
        'narrative_message_text': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record95 = TypedDict(
    'Record95',
    {
        'record': Literal['95'],
        'narrative_message_type_code': str | None,
        'narrative_message_identifier': str | None,
        'narrative_message': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

EA = TypedDict(
    'EA',
    {
        'record': Literal['EA'],
        'narrative_message': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

EB = TypedDict(
    'EB',
    {
        'record': Literal['EB'],
        'narrative_message': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

EY = TypedDict(
    'EY',
    {
        'record': Literal['EY'],
        'narrative_message': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

EZ = TypedDict(
    'EZ',
    {
        'record': Literal['EZ'],
        'narrative_message': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record1M = TypedDict(
    'Record1M',
    {
        'record': Literal['1M'],
        'carrier_code': str | None,
        'transportation_indicator': str | None,
        'country_code_of_importing_conveyance': str | None,
        'importing_conveyance_name': str | None,
        'trip_data': str | None,
        'manifest_sequence_number': str | None,
        'vessel_code': str | None,
        'manifest_type_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record2M = TypedDict(
    'Record2M',
    {
        'record': Literal['2M'],
        'carrier_assigned_batch_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record1P = TypedDict(
    'Record1P',
    {
        'record': Literal['1P'],
        'port_of_unlading': str | None,
        'original_scheduled_date_of_arrival': str | None,
        'firms_code': str | None,
        'time': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record1J = TypedDict(
    'Record1J',
    {
        'record': Literal['1J'],
        'issuer_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record1A = TypedDict(
    'Record1A',
    {
        'record': Literal['1A'],
        'carrier_code': str | None,
        'cbp_port': str | None,
        'action_code': str | None,
        'bill_of_lading_number': str | None,
        'quantity': str | None,
        'amendment_code': str | None,
        'house_bill_number': str | None,
        'code_qualifier': str | None,
        'id_code': str | None,
        'issuer_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record1B = TypedDict(
    'Record1B',
    {
        'record': Literal['1B'],
        'bill_of_lading': str | None,
        'foreign_port_of_lading': str | None,
        'manifest_quantity': int | None,
        'manifest_units': str | None,
        'weight': int | None,
        'weight_unit': str | None,
        'bill_of_lading_type_code': str | None,
        'master_in_bond_indicator': str | None,
        'house_bill_number': str | None,
        'in_bond_entry_type': str | None,
        'in_bond_port_of_destination': str | None,
        'issuer_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record2B_secondary_notify_parties = TypedDict(
    'Record2B_secondary_notify_parties',
    {
        'carrier_code': str | None,
    },
    total=False,
)

Record2B = TypedDict(
    'Record2B',
    {
        'record': Literal['2B'],
        'measurement': int | None,
        'measurement_unit': str | None,
        'place_of_receipt_by_pre_carrier': str | None,
        'secondary_notify_parties': list[Record2B_secondary_notify_parties | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record4B = TypedDict(
    'Record4B',
    {
        'record': Literal['4B'],
        'reference_qualifier': str | None,
        'reference_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record0N = TypedDict(
    'Record0N',
    {
        'record': Literal['0N'],
        'entity_id_code': str | None,
        'name': str | None,
        'code_qualifier': str | None,
        'id_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record2N_addresses = TypedDict(
    'Record2N_addresses',
    {
        'entity_party_address': str | None,
    },
    total=False,
)

Record2N = TypedDict(
    'Record2N',
    {
        'record': Literal['2N'],
        'addresses': list[Record2N_addresses | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record3N = TypedDict(
    'Record3N',
    {
        'record': Literal['3N'],
        'city_name': str | None,
        'state_province': str | None,
        'postal_code': str | None,
        'country_code': str | None,
        'location_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record4N = TypedDict(
    'Record4N',
    {
        'record': Literal['4N'],
        'contact_name': str | None,
        'comm_number_qualifier': str | None,
        'communications_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record1I = TypedDict(
    'Record1I',
    {
        'record': Literal['1I'],
        'in_bond_entry_type': str | None,
        'fda_bta_confirmation_indicator': str | None,
        'conventional_in_bond_number': str | None,
        'in_bond_carrier_code': str | None,
        'u_s_port_of_destination': str | None,
        'foreign_destination': str | None,
        'value': int | None,
        'bonded_carrier_id_number': str | None,
        'paperless_in_bond': str | None,
        'shipment_control_number_in_bond': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record2I = TypedDict(
    'Record2I',
    {
        'record': Literal['2I'],
        'transportation_indicator': str | None,
        'vessel_name': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record1C = TypedDict(
    'Record1C',
    {
        'record': Literal['1C'],
        'equipment_initial': str | None,
        'equipment_number': str | None,
        'seal_number_1': str | None,
        'seal_number_2': str | None,
        'container_equipment_description_code': str | None,
        'container_equipment_length': str | None,
        'height': str | None,
        'width': str | None,
        'container_equipment_type': str | None,
        'load_empty_status_code': str | None,
        'type_of_service': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record2C = TypedDict(
    'Record2C',
    {
        'record': Literal['2C'],
        'vin': str | None,
        'factory_car_order_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record0D = TypedDict(
    'Record0D',
    {
        'record': Literal['0D'],
        'harmonized_number': str | None,
        'value': int | None,
        'weight': int | None,
        'weight_unit': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record1D = TypedDict(
    'Record1D',
    {
        'record': Literal['1D'],
        'piece_count': int | None,
        'description': str | None,
        'c4_number': str | None,
        'manifest_unit_code': str | None,
        'country_code': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record2D = TypedDict(
    'Record2D',
    {
        'record': Literal['2D'],
        'marks_and_numbers': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record1V = TypedDict(
    'Record1V',
    {
        'record': Literal['1V'],
        'hazardous_material_code': str | None,
        'hazardous_material_class': str | None,
        'hazardous_material_code_qualifier': str | None,
        'hazardous_material_description': str | None,
        'hazardous_material_contact': str | None,
        'un_hazardous_material_page': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record2V = TypedDict(
    'Record2V',
    {
        'record': Literal['2V'],
        'flashpoint_temperature': int | None,
        'unit_of_measure_code': str | None,
        'negative_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record3V = TypedDict(
    'Record3V',
    {
        'record': Literal['3V'],
        'hazardous_material_description': str | None,
        'hazardous_material_classification': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO10 = TypedDict(
    'SO10',
    {
        'record': Literal['SO10'],
        'district_port_of_entry': str | None,
        'entry_filer_code': str | None,
        'entry_number': str | None,
        'entry_type_code': str | None,
        'importer_of_record_number': str | None,
        'carrier_code': str | None,
        'vessel_name': str | None,
        'voyage_flight_trip_number': str | None,
        'estimated_date_of_arrival': str | None,
        'split_shipment_release_code': str | None,
        'correction_response_indicator': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO20 = TypedDict(
    'SO20',
    {
        'record': Literal['SO20'],
        'reference_identifier_qualifier': str | None,
        'reference_identifier': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO30 = TypedDict(
    'SO30',
    {
        'record': Literal['SO30'],
        'line_item_identifier': str | None,
        'country_of_origin': str | None,
        'hts_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO40 = TypedDict(
    'SO40',
    {
        'record': Literal['SO40'],
        'bill_type_indicator': str | None,
        'bill_issuer_code': str | None,
        'bill_of_lading_number': str | None,
        'quantity': int | None,
        'unit_of_measure': str | None,
        'manifested_quantity': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO42 = TypedDict(
    'SO42',
    {
        'record': Literal['SO42'],
        'in_bond_number': str | None,
        'in_bond_entry_type': str | None,
        'port_of_in_bond_departure': str | None,
        'port_of_in_bond_arrival': str | None,
        'in_bond_create_date': str | None,
        'date_of_in_bond_arrival': str | None,
        'in_bond_quantity': int | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO50 = TypedDict(
    'SO50',
    {
        'record': Literal['SO50'],
        'disposition_date': str | None,
        'disposition_time': str | None,
        'disposition_code': str | None,
        'narrative_message': str | None,
        'split_indicator': str | None,
        'carrier_code': str | None,
        'voyage_flight_trip_number': str | None,
        'date_of_arrival': str | None,
        'district_port_of_arrival': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO60 = TypedDict(
    'SO60',
    {
        'record': Literal['SO60'],
        'disposition_action_date': str | None,
        'disposition_action_time': str | None,
        'disposition_action_code': str | None,
        'narrative_message': str | None,
        'release_date': str | None,
        'release_origin_code': str | None,
        'document_type': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO70 = TypedDict(
    'SO70',
    {
        'record': Literal['SO70'],
        'variant': Literal['04', 'pre04'],
        'government_agency_code': str | None,
        'government_agency_program_code': str | None,
        'status_action_date': str | None,
        'status_action_time': str | None,
        'entry_level_status_code': str | None,
        'entry_level_status_message': str | None,
        'entry_line_level_status_code': str | None,
        'line_level_status_code': str | None,
        'status_reason_code': str | None,
        'beginning_cbp_line': str | None,
        'beginning_tariff_position': str | None,
        'beginning_pga_line': str | None,
        'ending_cbp_line': str | None,
        'ending_tariff_position': str | None,
        'ending_pga_line': str | None,
        'document_type_code': str | None,
        'pga_entry_hold_type': str | None,
        'pga_processing_group_version': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO71_references = TypedDict(
    'SO71_references',
    {
        'reference_qualifier': str | None,
        'reference_number': str | None,
    },
    total=False,
)

SO71_pga_line_sub_reason_codes = TypedDict(
    'SO71_pga_line_sub_reason_codes',
    {
        'pga_line_sub_reason_code': str | None,
    },
    total=False,
)

SO71 = TypedDict(
    'SO71',
    {
        'record': Literal['SO71'],
        'references': list[SO71_references | None] | None,
        'receipt_date': str | None,
        'receipt_time': str | None,
        'pga_line_sub_reason_codes': list[SO71_pga_line_sub_reason_codes | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SO72 = TypedDict(
    'SO72',
    {
        'record': Literal['SO72'],
        'comments_to_trade': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Q1 = TypedDict(
    'Q1',
    {
        'record': Literal['Q1'],
        'district_port_of_entry_summary': str | None,
        'entry_filer_code': str | None,
        'entry_number': str | None,
        'importer_of_record_number': str | None,
        'preliminary_daily_statement_print_date': str | None,
        'estimated_duty_amount': str | None,
        'estimated_tax_amount': str | None,
        'deferred_tax_indicator': str | None,
        'broker_reference_number': str | None,
        'consolidated_indicator': str | None,
        'client_branch_designation': str | None,
        'entry_type': str | None,
        'periodic_daily_statement_number': str | None,
        'periodic_daily_statement_district_port': str | None,
        'periodic_daily_statement_filer_code': str | None,
        'periodic_daily_statement_importer_number': str | None,
        'preliminary_periodic_daily_statement_print_date': str | None,
        'entry_summary_presentation_date': str | None,
        'total_duty': str | None,
        'total_tax': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Q2 = TypedDict(
    'Q2',
    {
        'record': Literal['Q2'],
        'district_port_of_entry_summary': str | None,
        'entry_filer_code': str | None,
        'entry_number': str | None,
        'antidumping_duty_amount': str | None,
        'countervailing_duty_amount': str | None,
        'payment_type_indicator': str | None,
        'pay_indicator': str | None,
        'countervailing_indicator': str | None,
        'antidumping_indicator': str | None,
        'team_number': str | None,
        'interest_amount_for_reconciliation_summary': str | None,
        'total_antidumping_duty': str | None,
        'total_countervailing_duty': str | None,
        'total_amount_due': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

QA_fees = TypedDict(
    'QA_fees',
    {
        'fee_class_code': str | None,
        'fee_amount': str | None,
    },
    total=False,
)

QA = TypedDict(
    'QA',
    {
        'record': Literal['QA'],
        'sequence_number': str | None,
        'fees': list[QA_fees | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Q3 = TypedDict(
    'Q3',
    {
        'record': Literal['Q3'],
        'daily_statement_number': str | None,
        'daily_statement_print_date': str | None,
        'entry_filer_code': str | None,
        'importer_of_record_number': str | None,
        'total_estimated_duty': str | None,
        'total_estimated_tax': str | None,
        'total_deferred_tax': str | None,
        'district_port_which_processes_entries': str | None,
        'periodic_monthly_statement_number': str | None,
        'periodic_monthly_statement_print_date': str | None,
        'periodic_monthly_statement_due_date': str | None,
        'periodic_monthly_statement_filer_code': str | None,
        'periodic_monthly_statement_importer_number': str | None,
        'total_duty': str | None,
        'total_tax': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Q4 = TypedDict(
    'Q4',
    {
        'record': Literal['Q4'],
        'total_antidumping_duty': str | None,
        'total_countervailing_duty': str | None,
        'total_amount_due': str | None,
        'total_interest_amount_for_reconciliation_summary': str | None,
        'total_number_revenue_producing_entries': int | None,
        'total_number_non_revenue_producing_entries': int | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

QE_fees = TypedDict(
    'QE_fees',
    {
        'fee_class_code': str | None,
        'fee_amount': str | None,
    },
    total=False,
)

QE = TypedDict(
    'QE',
    {
        'record': Literal['QE'],
        'sequence_number': str | None,
        'fees': list[QE_fees | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Q5 = TypedDict(
    'Q5',
    {
        'record': Literal['Q5'],
        'daily_statement_number': str | None,
        'daily_statement_print_date': str | None,
        'entry_filer_code': str | None,
        'importer_of_record_number': str | None,
        'total_estimated_duty': str | None,
        'total_estimated_tax': str | None,
        'total_deferred_tax': str | None,
        'district_port_which_processes_entries': str | None,
        'periodic_monthly_statement_number': str | None,
        'periodic_monthly_statement_print_date': str | None,
        'periodic_monthly_statement_due_date': str | None,
        'periodic_monthly_statement_filer_code': str | None,
        'periodic_monthly_statement_importer_number': str | None,
        'total_duty': str | None,
        'total_tax': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Q6 = TypedDict(
    'Q6',
    {
        'record': Literal['Q6'],
        'total_antidumping_duty': str | None,
        'total_countervailing_duty': str | None,
        'total_amount_paid': str | None,
        'total_interest_amount_for_reconciliation_summary': str | None,
        'total_number_revenue_producing_entries': int | None,
        'total_number_non_revenue_producing_entries': int | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

QJ_fees = TypedDict(
    'QJ_fees',
    {
        'fee_class_code': str | None,
        'fee_amount': str | None,
    },
    total=False,
)

QJ = TypedDict(
    'QJ',
    {
        'record': Literal['QJ'],
        'sequence_number': str | None,
        'fees': list[QJ_fees | None] | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Q7_entry_summaries = TypedDict(
    'Q7_entry_summaries',
    {
        'entry_filer_code': str | None,
        'entry_number': str | None,
        'delete_source': str | None,
    },
    total=False,
)

Q7 = TypedDict(
    'Q7',
    {
        'record': Literal['Q7'],
        'daily_statement_number': str | None,
        'entry_summaries': list[Q7_entry_summaries | None] | None,
        'periodic_daily_statement_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

Record05 = TypedDict(
    'Record05',
    {
        'record': Literal['05'],
        'conveyance_name': str | None,
        'voyage_trip_number': str | None,
        'uscbp_district_port': str | None,
        'estimated_date_of_arrival': str | None,
        'estimated_time_of_arrival': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SA10 = TypedDict(
    'SA10',
    {
        'record': Literal['SA10'],
        'isf_transaction_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SA20 = TypedDict(
    'SA20',
    {
        'record': Literal['SA20'],
        'code_qualifier': str | None,
        'reference_data': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SA30 = TypedDict(
    'SA30',
    {
        'record': Literal['SA30'],
        'bill_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SA50 = TypedDict(
    'SA50',
    {
        'record': Literal['SA50'],
        'disposition_code': str | None,
        'remarks': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP10 = TypedDict(
    'DP10',
    {
        'record': Literal['DP10'],
        'originator_code': str | None,
        'participant_filer_type': str | None,
        'mode_of_transportation': str | None,
        'known_carrier_customer_flag': str | None,
        'known_marketplace_seller_flag': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP11 = TypedDict(
    'DP11',
    {
        'record': Literal['DP11'],
        'shipment_security_scan': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP12 = TypedDict(
    'DP12',
    {
        'record': Literal['DP12'],
        'marketplace_name': str | None,
        'marketplace_website': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP13 = TypedDict(
    'DP13',
    {
        'record': Literal['DP13'],
        'carrier_name': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP20 = TypedDict(
    'DP20',
    {
        'record': Literal['DP20'],
        'shipment_tracking_number': str | None,
        'house_bill_number': str | None,
        'master_bill_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP30 = TypedDict(
    'DP30',
    {
        'record': Literal['DP30'],
        'party_role': str | None,
        'name': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP31 = TypedDict(
    'DP31',
    {
        'record': Literal['DP31'],
        'address': str | None,
        'country': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP32 = TypedDict(
    'DP32',
    {
        'record': Literal['DP32'],
        'phone_number': str | None,
        'email_address': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP33 = TypedDict(
    'DP33',
    {
        'record': Literal['DP33'],
        'account_number': str | None,
        'confirmation_number': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP40 = TypedDict(
    'DP40',
    {
        'record': Literal['DP40'],
        'hts_number': str | None,
        'listed_price_on_marketplace': str | None,
        'retail_price_in_export_country': str | None,
        'merchandise_product_weight': str | None,
        'merchandise_product_quantity': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP41 = TypedDict(
    'DP41',
    {
        'record': Literal['DP41'],
        'enhanced_product_description': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP42 = TypedDict(
    'DP42',
    {
        'record': Literal['DP42'],
        'product_picture': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP43 = TypedDict(
    'DP43',
    {
        'record': Literal['DP43'],
        'link_to_product_listing': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP50 = TypedDict(
    'DP50',
    {
        'record': Literal['DP50'],
        'country_of_origin': str | None,
        'quantity': str | None,
        'shipping_weight': str | None,
        'value': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP51 = TypedDict(
    'DP51',
    {
        'record': Literal['DP51'],
        'description': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP99 = TypedDict(
    'DP99',
    {
        'record': Literal['DP99'],
        'continued_column': str | None,
        'continued_text': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

DP90 = TypedDict(
    'DP90',
    {
        'record': Literal['DP90'],
        'originator_code': str | None,
        'received_date': str | None,
        'received_time': str | None,
        'verbatim': dict[str, str],
        'length': int,
        'end': str,
        'after': list[dict[str, Any]],
    },
    total=False,
)

SEBill = TypedDict(
    'SEBill',
    {
        'in_bond': SE15,
        'simple': SE15,
        'tracking': SE15,
        'master': SE15,
        'house': SE15,
        'conveyances': list[SE16],
        'equipment': list[SE17],
    },
    total=False,
)

SEParty = TypedDict(
    'SEParty',
    {
        'entity': SE30,
        'gbi_identifiers': list[SE31],
        'street_addresses': list[SE35],
        'city_and_country': SE36,
    },
    total=False,
)

SEContentsNode = TypedDict(
    'SEContentsNode',
    {
        'subject': OI | PG01 | PG02 | PG04 | PG05 | PG06 | PG07 | PG08 | PG10 | PG13 | PG14 | PG17 | PG18 | PG19 | PG20 | PG21 | PG22 | PG23 | PG24 | PG25 | PG26 | PG27 | PG28 | PG29 | PG30 | PG31 | PG32 | PG33 | PG34 | PG35 | PG50 | PG51 | PG55 | PG60 | PG00 | dict[str, Any],
        'details': list['SEContentsNode'],
        'end': OI | PG01 | PG02 | PG04 | PG05 | PG06 | PG07 | PG08 | PG10 | PG13 | PG14 | PG17 | PG18 | PG19 | PG20 | PG21 | PG22 | PG23 | PG24 | PG25 | PG26 | PG27 | PG28 | PG29 | PG30 | PG31 | PG32 | PG33 | PG34 | PG35 | PG50 | PG51 | PG55 | PG60 | PG00 | dict[str, Any],
    },
    total=False,
)

SESubstitution = TypedDict(
    'SESubstitution',
    {
        'start': PG00,
        'contents': list[SEContentsNode],
        'end': PG00,
    },
    total=False,
)

SEPartySE50 = TypedDict(
    'SEPartySE50',
    {
        'entity': SE50,
        'gbi_identifiers': list[SE51],
        'street_addresses': list[SE55],
        'city_and_country': SE56,
    },
    total=False,
)

SEPgaNode = TypedDict(
    'SEPgaNode',
    {
        'subject': OI | PG01 | PG02 | PG04 | PG05 | PG06 | PG07 | PG08 | PG10 | PG13 | PG14 | PG17 | PG18 | PG19 | PG20 | PG21 | PG22 | PG23 | PG24 | PG25 | PG26 | PG27 | PG28 | PG29 | PG30 | PG31 | PG32 | PG33 | PG34 | PG35 | PG50 | PG51 | PG55 | PG60 | PG00 | dict[str, Any],
        'details': list['SEPgaNode'],
        'end': OI | PG01 | PG02 | PG04 | PG05 | PG06 | PG07 | PG08 | PG10 | PG13 | PG14 | PG17 | PG18 | PG19 | PG20 | PG21 | PG22 | PG23 | PG24 | PG25 | PG26 | PG27 | PG28 | PG29 | PG30 | PG31 | PG32 | PG33 | PG34 | PG35 | PG50 | PG51 | PG55 | PG60 | PG00 | dict[str, Any],
    },
    total=False,
)

SETariffGroup = TypedDict(
    'SETariffGroup',
    {
        'tariff': SE60,
        'ftz_detail': SE61,
        'pga': list[SEPgaNode],
    },
    total=False,
)

SELine = TypedDict(
    'SELine',
    {
        'item': SE40,
        'ftz_status': SE41,
        'entities': list[SEPartySE50],
        'substitutions': list[SESubstitution],
        'tariffs': list[SETariffGroup],
    },
    total=False,
)

SESecurityParty = TypedDict(
    'SESecurityParty',
    {
        'entity': SF30,
        'secondary_name': SF31,
        'street_addresses': list[SF35],
        'city_and_country': SF36,
    },
    total=False,
)

SEIsf = TypedDict(
    'SEIsf',
    {
        'header': SF10,
        'references': list[SF20],
        'equipment': list[SF25],
        'entities': list[SESecurityParty],
    },
    total=False,
)

SETransaction = TypedDict(
    'SETransaction',
    {
        'type': str,
        'header': SE10,
        'additional_header': SE11,
        'contact': SE13,
        'bills': list[SEBill],
        'references': list[SE20],
        'entities': list[SEParty],
        'substitutions': list[SESubstitution],
        'lines': list[SELine],
        'isf': SEIsf,
    },
    total=False,
)

KITransaction = TypedDict(
    'KITransaction',
    {
        'type': str,
        'header': K,
    },
    total=False,
)

SFFilingParty = TypedDict(
    'SFFilingParty',
    {
        'entity': SF30,
        'secondary_name': SF31,
        'street_addresses': list[SF35],
        'city_and_country': SF36,
        'tariffs': list[SF40],
    },
    total=False,
)

SFTransaction = TypedDict(
    'SFTransaction',
    {
        'type': str,
        'header': SF10,
        'shipment': SF13,
        'bills': list[SF15],
        'references': list[SF20],
        'equipment': list[SF25],
        'entities': list[SFFilingParty],
        'tariffs': list[SF40],
        'delivery': SF50,
    },
    total=False,
)

SXHeader = TypedDict(
    'SXHeader',
    {
        'echo': SE10,
        'errors': list[SE90],
    },
    total=False,
)

SXAdditionalHeader = TypedDict(
    'SXAdditionalHeader',
    {
        'echo': SE11,
        'errors': list[SE90],
    },
    total=False,
)

SXContact = TypedDict(
    'SXContact',
    {
        'echo': SE13,
        'errors': list[SE90],
    },
    total=False,
)

SXBill = TypedDict(
    'SXBill',
    {
        'echo': SE15 | SE16 | SE17,
        'errors': list[SE90],
    },
    total=False,
)

SXReference = TypedDict(
    'SXReference',
    {
        'echo': SE20,
        'errors': list[SE90],
    },
    total=False,
)

SXEntity = TypedDict(
    'SXEntity',
    {
        'echo': SE30 | SE31 | SE35 | SE36,
        'errors': list[SE90],
    },
    total=False,
)

SXLine = TypedDict(
    'SXLine',
    {
        'echo': SE40 | SE41 | SE50 | SE51 | SE55 | SE56 | SE60 | SE61 | OI | PG01 | PG02 | PG04 | PG05 | PG06 | PG07 | PG08 | PG10 | PG13 | PG14 | PG17 | PG18 | PG19 | PG20 | PG21 | PG22 | PG23 | PG24 | PG25 | PG26 | PG27 | PG28 | PG29 | PG30 | PG31 | PG32 | PG33 | PG34 | PG35 | PG50 | PG51 | PG55 | PG60 | PG00 | dict[str, Any],
        'errors': list[SE90],
    },
    total=False,
)

SXTransaction = TypedDict(
    'SXTransaction',
    {
        'type': str,
        'header': SXHeader,
        'additional_header': SXAdditionalHeader,
        'contact': SXContact,
        'bills': list[SXBill],
        'references': list[SXReference],
        'entities': list[SXEntity],
        'lines': list[SXLine],
        'disposition': SE90,
    },
    total=False,
)

KRLegalName = TypedDict(
    'KRLegalName',
    {
        'name_and_center': K7,
        'additional_information': list[K8],
    },
    total=False,
)

KRResult = TypedDict(
    'KRResult',
    {
        'importer_and_bond': K1,
        'second_name_and_status': K2,
        'mailing_address': K3,
        'mailing_city': K4,
        'physical_address': K5,
        'physical_city': K6,
        'legal_name': KRLegalName,
    },
    total=False,
)

KRTransaction = TypedDict(
    'KRTransaction',
    {
        'type': str,
        'results': list[KRResult],
    },
    total=False,
)

SNHeader = TypedDict(
    'SNHeader',
    {
        'echo': SF10,
        'errors': list[SF90],
    },
    total=False,
)

SNShipment = TypedDict(
    'SNShipment',
    {
        'echo': SF13,
        'errors': list[SF90],
    },
    total=False,
)

SNBill = TypedDict(
    'SNBill',
    {
        'echo': SF15,
        'errors': list[SF90],
    },
    total=False,
)

SNReference = TypedDict(
    'SNReference',
    {
        'echo': SF20,
        'errors': list[SF90],
    },
    total=False,
)

SNContainer = TypedDict(
    'SNContainer',
    {
        'echo': SF25,
        'errors': list[SF90],
    },
    total=False,
)

SNEntity = TypedDict(
    'SNEntity',
    {
        'echo': SF30 | SF31 | SF35 | SF36 | SF40,
        'errors': list[SF90],
    },
    total=False,
)

SNDelivery = TypedDict(
    'SNDelivery',
    {
        'echo': SF50,
        'errors': list[SF90],
    },
    total=False,
)

SNTransaction = TypedDict(
    'SNTransaction',
    {
        'type': str,
        'header': SNHeader,
        'shipment': SNShipment,
        'bills': list[SNBill],
        'references': list[SNReference],
        'equipment': list[SNContainer],
        'entities': list[SNEntity],
        'delivery': SNDelivery,
        'disposition': SF90,
    },
    total=False,
)

SOBill = TypedDict(
    'SOBill',
    {
        'simple': SO40,
        'tracking': SO40,
        'sub_house': SO40,
        'master': SO40,
        'house': SO40,
        'in_bonds': list[SO42],
        'disposition': SO50,
    },
    total=False,
)

SOReview = TypedDict(
    'SOReview',
    {
        'disposition': SO70,
        'details': list[SO71],
        'comments': list[SO72],
    },
    total=False,
)

SOTransaction = TypedDict(
    'SOTransaction',
    {
        'type': str,
        'header': SO10,
        'references': list[SO20],
        'lines': list[SO30],
        'bills': list[SOBill],
        'dispositions': list[SO60],
        'reviews': list[SOReview],
    },
    total=False,
)

PFEntry = TypedDict(
    'PFEntry',
    {
        'summary': Q1,
        'continued': Q2,
        'fees': list[QA],
    },
    total=False,
)

PFPreliminary = TypedDict(
    'PFPreliminary',
    {
        'duty_and_tax': Q3,
        'amount': Q4,
        'fees': list[QE],
    },
    total=False,
)

PFFinal = TypedDict(
    'PFFinal',
    {
        'duty_and_tax': Q5,
        'amount': Q6,
        'fees': list[QJ],
    },
    total=False,
)

PFTransaction = TypedDict(
    'PFTransaction',
    {
        'type': str,
        'entries': list[PFEntry],
        'preliminary': PFPreliminary,
        'final': PFFinal,
        'deleted': list[Q7],
    },
    total=False,
)

MSDailyStatement = TypedDict(
    'MSDailyStatement',
    {
        'duty_and_tax': Q1,
        'amount': Q2,
        'fees': list[QA],
    },
    total=False,
)

MSPreliminary = TypedDict(
    'MSPreliminary',
    {
        'duty_and_tax': Q3,
        'amount': Q4,
        'fees': list[QE],
    },
    total=False,
)

MSFinal = TypedDict(
    'MSFinal',
    {
        'duty_and_tax': Q5,
        'amount': Q6,
        'fees': list[QJ],
    },
    total=False,
)

MSTransaction = TypedDict(
    'MSTransaction',
    {
        'type': str,
        'daily_statements': list[MSDailyStatement],
        'preliminary': MSPreliminary,
        'final': MSFinal,
        'deleted': list[Q7],
    },
    total=False,
)

SABill = TypedDict(
    'SABill',
    {
        'bill_of_lading': SA30,
        'disposition': SA50,
    },
    total=False,
)

SATransaction = TypedDict(
    'SATransaction',
    {
        'type': str,
        'header': SA10,
        'references': list[SA20],
        'bills': list[SABill],
    },
    total=False,
)

P3Numbers = TypedDict(
    'P3Numbers',
    {
        'header': DP20,
        'continued': list[DP99],
    },
    total=False,
)

P3SecurityScan = TypedDict(
    'P3SecurityScan',
    {
        'header': DP11,
        'continued': list[DP99],
    },
    total=False,
)

P3Marketplace = TypedDict(
    'P3Marketplace',
    {
        'header': DP12,
        'continued': list[DP99],
    },
    total=False,
)

P3Carrier = TypedDict(
    'P3Carrier',
    {
        'header': DP13,
        'continued': list[DP99],
    },
    total=False,
)

P3Address = TypedDict(
    'P3Address',
    {
        'header': DP31,
        'continued': list[DP99],
    },
    total=False,
)

P3Contact = TypedDict(
    'P3Contact',
    {
        'header': DP32,
        'continued': list[DP99],
    },
    total=False,
)

P3Account = TypedDict(
    'P3Account',
    {
        'header': DP33,
        'continued': list[DP99],
    },
    total=False,
)

P3Party = TypedDict(
    'P3Party',
    {
        'header': DP30,
        'continued': list[DP99],
        'address': P3Address,
        'contact': P3Contact,
        'account': P3Account,
    },
    total=False,
)

P3Description = TypedDict(
    'P3Description',
    {
        'header': DP41,
        'continued': list[DP99],
    },
    total=False,
)

P3Picture = TypedDict(
    'P3Picture',
    {
        'header': DP42,
        'continued': list[DP99],
    },
    total=False,
)

P3Link = TypedDict(
    'P3Link',
    {
        'header': DP43,
        'continued': list[DP99],
    },
    total=False,
)

P3Product = TypedDict(
    'P3Product',
    {
        'header': DP40,
        'continued': list[DP99],
        'description': P3Description,
        'picture': P3Picture,
        'link': P3Link,
    },
    total=False,
)

P3ManifestDescription = TypedDict(
    'P3ManifestDescription',
    {
        'header': DP51,
        'continued': list[DP99],
    },
    total=False,
)

P3Manifest = TypedDict(
    'P3Manifest',
    {
        'header': DP50,
        'continued': list[DP99],
        'manifest_description': P3ManifestDescription,
        'parties': list[P3Party],
    },
    total=False,
)

P3Transaction = TypedDict(
    'P3Transaction',
    {
        'type': str,
        'header': DP10,
        'continued': list[DP99],
        'numbers': P3Numbers,
        'security_scan': P3SecurityScan,
        'marketplace': P3Marketplace,
        'carrier': P3Carrier,
        'parties': list[P3Party],
        'products': list[P3Product],
        'manifest': P3Manifest,
    },
    total=False,
)

R3Numbers = TypedDict(
    'R3Numbers',
    {
        'header': DP20,
        'continued': list[DP99],
    },
    total=False,
)

R3Transaction = TypedDict(
    'R3Transaction',
    {
        'type': str,
        'header': DP90,
        'continued': list[DP99],
        'numbers': R3Numbers,
    },
    total=False,
)

RejectionReference = TypedDict(
    'RejectionReference',
    {
        'block': X0,
        'transaction_reference': X0,
        'conditions': list[X1],
    },
    total=False,
)

RejectionTransaction = TypedDict(
    'RejectionTransaction',
    {
        'type': str,
        'conditions': list[X1],
        'references': list[RejectionReference],
        'disposition': X1,
    },
    total=False,
)

Block = TypedDict(
    'Block',
    {
        'header': B,
        'transactions': list[SETransaction | KITransaction | SFTransaction | SXTransaction | KRTransaction | SNTransaction | SOTransaction | PFTransaction | MSTransaction | SATransaction | P3Transaction | R3Transaction | RejectionTransaction],
        'records': list[dict[str, Any]],
        'trailer': Y,
    },
    total=False,
)

Batch = TypedDict(
    'Batch',
    {
        'header': A,
        'blocks': list[Block],
        'trailer': Z,
    },
    total=False,
)

File = TypedDict(
    'File',
    {
        'encoding': str,
        'newline': str,
        'prefix': str,
        'application': str,
    },
    total=False,
)

Document = TypedDict(
    'Document',
    {
        'catair': Literal[1],
        'form': Literal['document'],
        'file': File,
        'before': list[dict[str, Any]],
        'batches': list[Batch],
    },
    total=False,
)
