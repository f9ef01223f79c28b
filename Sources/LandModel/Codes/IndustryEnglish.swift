/// English names of the sections and divisions of GB/T 4754-2017, by code: after those of ISIC, which it follows.
enum IndustryEnglish {
    static let names: [String: String] = {
        var names: [String: String] = [:]
        for entry in text.split(whereSeparator: { $0 == "；" || $0 == "\n" }) {
            let words = entry.split(separator: " ", maxSplits: 1).map(String.init)
            if words.count == 2 { names[words[0]] = words[1] }
        }
        return names
    }()

    private static let text = """
        A agriculture, forestry, animal husbandry and fishery
        01 crop farming；02 forestry；03 animal husbandry；04 fishery；05 services to agriculture, forestry, animal husbandry and fishery
        B mining
        06 coal mining and washing；07 extraction of petroleum and natural gas；08 mining of ferrous metal ores；09 mining of non-ferrous metal ores
        10 mining of non-metal ores；11 services to mining；12 other mining
        C manufacturing
        13 processing of farm products；14 manufacture of food；15 manufacture of liquor, beverages and refined tea；16 manufacture of tobacco products
        17 manufacture of textiles；18 manufacture of clothing；19 manufacture of leather, fur, feather products and footwear
        20 processing of timber, manufacture of wood, bamboo, rattan, palm and straw products；21 manufacture of furniture；22 manufacture of paper and paper products
        23 printing and reproduction of recorded media；24 manufacture of articles for culture, education, crafts, sports and entertainment
        25 processing of petroleum, coal and other fuels；26 manufacture of chemicals；27 manufacture of medicines；28 manufacture of chemical fibres
        29 manufacture of rubber and plastics；30 manufacture of non-metallic mineral products；31 smelting and rolling of ferrous metals
        32 smelting and rolling of non-ferrous metals；33 manufacture of metal products；34 manufacture of general-purpose machinery
        35 manufacture of special-purpose machinery；36 manufacture of motor vehicles；37 manufacture of railway, ship, aerospace and other transport equipment
        38 manufacture of electrical machinery；39 manufacture of computers, communication and other electronic equipment
        40 manufacture of measuring instruments；41 other manufacturing；42 recycling of waste；43 repair of metal products and machinery
        D production and supply of electricity, heat, gas and water
        44 production and supply of electricity and heat；45 production and supply of gas；46 production and supply of water
        E construction
        47 construction of buildings；48 civil engineering；49 construction installation；50 building decoration and other construction
        F wholesale and retail trade
        51 wholesale trade；52 retail trade
        G transport, storage and post
        53 railway transport；54 road transport；55 water transport；56 air transport；57 pipeline transport；58 multimodal transport and forwarding
        59 handling and storage；60 post
        H accommodation and catering
        61 accommodation；62 catering
        I information transmission, software and information technology
        63 telecommunications, broadcasting and satellite transmission；64 internet services；65 software and information technology services
        J finance
        66 monetary and financial services；67 capital market services；68 insurance；69 other finance
        K real estate
        70 real estate
        L leasing and business services
        71 leasing；72 business services
        M scientific research and technical services
        73 research and experimental development；74 professional technical services；75 promotion and application of science and technology
        N water, environment and public facilities
        76 water management；77 ecological and environmental protection；78 management of public facilities；79 land management
        O household services, repair and other services
        80 household services；81 repair of motor vehicles, electronics and household goods；82 other services
        P education
        83 education
        Q health and social work
        84 health；85 social work
        R culture, sports and entertainment
        86 press and publishing；87 radio, television, film and sound recording；88 culture and arts；89 sports；90 entertainment
        S public administration, social security and social organisations
        91 organs of the Communist Party of China；92 government agencies；93 people's political consultative conferences and democratic parties；94 social security
        95 mass organisations and other membership organisations；96 grass-roots self-governing organisations
        T international organisations
        97 international organisations
        """
}
